import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticlePage } from "@/components/articles/article-page";
import { PreviewBanner } from "@/components/dashboard/article/preview-banner";
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
  if (!shared) notFound();
  return (
    <>
      <PreviewBanner text={t[shared.kind](shared.endsAt)} back={t.home} href="/" />
      <main>
        {shared.kind === "article" ? (
          <ArticlePage article={shared.article} />
        ) : (
          <IssuePage
            issue={shared.issue}
            neighbours={{ previous: null, next: null }}
            previewOf={({ slug }) => `/redactie/inkijk/${token}/${slug}`}
          />
        )}
      </main>
    </>
  );
}
