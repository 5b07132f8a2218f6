import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticlePage } from "@/components/articles/article-page";
import { Comments } from "@/components/comments/comments";
import { PageFrame } from "@/components/magazine/page-frame";
import { ViewCounter } from "@/components/views/view-counter.island";
import { getArticle, listNewestSlugs } from "@/features/articles/queries";
import { getComments } from "@/features/comments/queries";
import { getCalendar, getIssue, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { buildingWithoutDatabase, noSuchSlug } from "@/lib/building";
import { slugPattern } from "@/lib/slug";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ slug: string }> };

const madeWhileBuilding = 200;
const othersShown = 4;

export async function generateStaticParams() {
  const slugs = buildingWithoutDatabase ? [] : await listNewestSlugs(madeWhileBuilding);
  return slugs.length > 0 ? slugs.map((slug) => ({ slug })) : [{ slug: noSuchSlug }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await readArticle(params);
  if (!article) return {};
  const { seo } = article;
  const title = seo.title || article.title;
  const description = seo.description || article.lede;
  return {
    title,
    description,
    authors: article.bylines.map(({ name, slug }) => ({ name, url: slug ? `/auteur/${slug}` : undefined })),
    alternates: { canonical: `/artikel/${article.slug}` },
    openGraph: {
      type: "article",
      title,
      description,
      publishedTime: article.publishedAt ?? undefined,
      section: article.section?.name,
      tags: article.tags.map((tag) => tag.name),
    },
  };
}

export default async function Article({ params }: Props) {
  const article = await readArticle(params);
  if (!article) notFound();
  const { week } = article;
  const issue = week && (await getIssue(week.year, week.week));
  const others = issue?.cards.filter((card) => card.id !== article.id).slice(0, othersShown) ?? [];
  return (
    <PageFrame
      chrome={await getChrome()}
      calendar={await getCalendar(week?.year ?? (await getRunningYear()))}
      reading={week}
      section={article.section?.slug}
      articleId={article.id}
    >
      <ArticlePage
        article={article}
        others={others}
        comments={
          <Comments
            articleId={article.id}
            slug={article.slug}
            open={article.commentsOpen}
            comments={await getComments(article.id)}
          />
        }
      />
      <ViewCounter articleId={article.id} />
    </PageFrame>
  );
}

async function readArticle(params: Props["params"]) {
  const { slug } = await params;
  return slugPattern.test(slug) ? getArticle(slug) : null;
}
