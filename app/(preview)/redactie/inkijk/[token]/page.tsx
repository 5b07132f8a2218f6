import type { Metadata } from "next";
import { ArticlePage } from "@/components/articles/article-page";
import { PreviewBanner } from "@/components/dashboard/article/preview-banner";
import { LinkOver } from "@/components/dashboard/preview/link-over";
import { PreviewMain } from "@/components/dashboard/preview/preview-main";
import { IssuePage } from "@/components/issues/issue-page";
import { openPreview } from "@/features/preview-links/queries";
import { sharedText as t } from "@/lib/text.nl/preview";

export const instant = false;

export const metadata: Metadata = { title: t.title, referrer: "no-referrer" };

type Props = { params: Promise<{ token: string }> };

/** For whoever has the link: one article, or one issue, as readers will see it. */
export default async function SharedPage({ params }: Props) {
  const { token } = await params;
  const shared = await openPreview(token);
  // Its status is a 404 by then (server/closed-preview); said by the page itself it needs no JavaScript.
  if (!shared) return <LinkOver />;
  return (
    <>
      <PreviewBanner text={t[shared.kind](shared.endsAt)} back={t.home} href="/" />
      <PreviewMain>
        {shared.kind === "article" ? (
          <ArticlePage article={shared.article} />
        ) : (
          <IssuePage
            issue={shared.issue}
            neighbours={{ previous: null, next: null }}
            previewOf={({ slug }) => `/redactie/inkijk/${token}/${slug}`}
          />
        )}
      </PreviewMain>
    </>
  );
}
