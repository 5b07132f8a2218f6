import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticlePage } from "@/components/articles/article-page";
import { PreviewBanner } from "@/components/dashboard/article/preview-banner";
import { PreviewMain } from "@/components/dashboard/preview/preview-main";
import { getPreview } from "@/features/articles/desk-article";
import { requireEditor } from "@/features/editors/session";
import { wholeNumber } from "@/lib/search-params";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import { previewText } from "@/lib/text.nl/preview";

export const instant = false;

export const metadata: Metadata = { title: t.preview };

type Props = { params: Promise<{ id: string }> };

export default async function PreviewPage({ params }: Props) {
  const id = wholeNumber((await params).id);
  const editor = await requireEditor(id ? `/redactie/artikelen/${id}/voorbeeld` : undefined);
  const article = id ? await getPreview(editor, id) : null;
  if (!id || !article) notFound();
  return (
    <>
      <PreviewBanner text={previewText.banner} back={previewText.back} href={`/redactie/artikelen/${id}`} />
      <PreviewMain>
        <ArticlePage article={article} />
      </PreviewMain>
    </>
  );
}
