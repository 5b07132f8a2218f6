import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CommentsPage } from "@/components/comments/comments-page";
import { PageFrame } from "@/components/magazine/page-frame";
import { getArticle } from "@/features/articles/queries";
import { getComments } from "@/features/comments/read";
import { getAlternates } from "@/features/feeds/alternates";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { getCommentRules } from "@/features/settings/queries";
import { noSuchSlug } from "@/lib/building";
import { commentsAddress } from "@/lib/comment-address";
import { parsePage } from "@/lib/page-number";
import { slugPattern } from "@/lib/slug";
import { commentListText as t } from "@/lib/text.nl/comments";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ slug: string; page: string }> };

/** Later pages of comments come on their first request. */
export function generateStaticParams() {
  return [{ slug: noSuchSlug, page: noSuchSlug }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article, page } = await read(params);
  if (!article || page === null) return {};
  return {
    title: t.meta(article.title, page),
    alternates: await getAlternates(commentsAddress(article.slug, page)),
    robots: { index: false, follow: true },
  };
}

export default async function LaterComments({ params }: Props) {
  const { article, page } = await read(params);
  const comments = article && page !== null ? await getComments(article.id, page) : null;
  if (!article || !comments) notFound();
  return (
    <PageFrame
      chrome={await getChrome()}
      calendar={await getCalendar(article.week?.year ?? (await getRunningYear()))}
      reading={article.week}
      section={article.section?.slug}
      page={{ kind: "article", id: article.id }}
    >
      <CommentsPage article={article} comments={comments} rules={await getCommentRules(article.commentReview)} />
    </PageFrame>
  );
}

async function read(params: Props["params"]) {
  const { slug, page } = await params;
  return { article: slugPattern.test(slug) ? await getArticle(slug) : null, page: parsePage(page) };
}
