import type { Metadata } from "next";
import { ArticlePage } from "@/components/articles/article-page";
import { PreviewBanner } from "@/components/dashboard/article/preview-banner";
import { LinkOver } from "@/components/dashboard/preview/link-over";
import { PreviewMain } from "@/components/dashboard/preview/preview-main";
import { openPreviewArticle } from "@/features/preview-links/queries";
import { sharedText as t } from "@/lib/text.nl/preview";

export const instant = false;

export const metadata: Metadata = { title: t.title, referrer: "no-referrer" };

type Props = { params: Promise<{ token: string; slug: string }> };

/** An article of an issue that someone from outside may read before it is out. */
export default async function SharedIssueArticlePage({ params }: Props) {
  const { token, slug } = await params;
  const shared = await openPreviewArticle(token, slug);
  // Its status is a 404 by then (server/closed-preview); said by the page itself it needs no JavaScript.
  if (!shared) return <LinkOver />;
  return (
    <>
      <PreviewBanner text={t.issue(shared.endsAt)} back={t.back} href={`/redactie/inkijk/${token}`} />
      <PreviewMain>
        <ArticlePage article={shared.article} />
      </PreviewMain>
    </>
  );
}
