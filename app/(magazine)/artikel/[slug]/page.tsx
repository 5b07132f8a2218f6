import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticlePage } from "@/components/articles/article-page";
import { Share } from "@/components/articles/share";
import { Comments } from "@/components/comments/comments";
import { Hashtag } from "@/components/hashtag/hashtag";
import { PageFrame } from "@/components/magazine/page-frame";
import { StructuredData } from "@/components/structured-data/structured-data";
import { getArticle, listNewestSlugs } from "@/features/articles/queries";
import { getComments } from "@/features/comments/read";
import { getAlternates } from "@/features/feeds/alternates";
import { getSideTag } from "@/features/hashtag/side";
import { getCalendar, getIssue, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { chooseAround } from "@/features/related/choose";
import { getSeriesPlace, listRelated } from "@/features/related/queries";
import { getCommentRules } from "@/features/settings/queries";
import { articleData } from "@/features/structured-data/article";
import { openGraphOf } from "@/features/structured-data/open-graph";
import { getShownViews } from "@/features/views/queries";
import { buildingWithoutDatabase, noSuchSlug } from "@/lib/building";
import { env } from "@/lib/env";
import { slugPattern } from "@/lib/slug";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ slug: string }> };

const madeWhileBuilding = 200;

export async function generateStaticParams() {
  const slugs = buildingWithoutDatabase ? [] : await listNewestSlugs(madeWhileBuilding);
  return slugs.length > 0 ? slugs.map((slug) => ({ slug })) : [{ slug: noSuchSlug }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await readArticle(params);
  if (!article) return {};
  const { settings } = await getChrome();
  return {
    title: article.seo.title || article.title,
    description: article.seo.description || article.lede,
    authors: article.bylines.map(({ name, slug }) => ({ name, url: slug ? `/auteur/${slug}` : undefined })),
    alternates: await getAlternates(`/artikel/${article.slug}`),
    openGraph: openGraphOf(article, settings),
    other: article.creators.length > 0 ? { "fediverse:creator": article.creators } : undefined,
  };
}

export default async function Article({ params }: Props) {
  const article = await readArticle(params);
  if (!article) notFound();
  const { week } = article;
  const issue = week && (await getIssue(week.year, week.week));
  const place = article.series && (await getSeriesPlace(article.series.id, article.id));
  const { related, others } = chooseAround(article.id, place, await listRelated(article.id), issue?.cards ?? []);
  const comments = await getComments(article.id);
  const chrome = await getChrome();
  return (
    <PageFrame
      chrome={chrome}
      calendar={await getCalendar(week?.year ?? (await getRunningYear()))}
      reading={week}
      section={article.section?.slug}
      page={{ kind: "article", id: article.id }}
    >
      <ArticlePage
        article={article}
        others={others}
        place={place}
        related={related}
        views={await getShownViews(article.id)}
        share={<Share title={article.title} address={`${env.SITE_URL}/artikel/${article.slug}`} />}
        aside={<Hashtag tag={await getSideTag()} />}
        comments={
          comments && (
            <Comments
              articleId={article.id}
              slug={article.slug}
              open={article.commentsOpen}
              comments={comments}
              rules={await getCommentRules(article.commentReview)}
            />
          )
        }
      />
      <StructuredData data={articleData(article, chrome.settings, env.SITE_URL)} />
    </PageFrame>
  );
}

async function readArticle(params: Props["params"]) {
  const { slug } = await params;
  return slugPattern.test(slug) ? getArticle(slug) : null;
}
