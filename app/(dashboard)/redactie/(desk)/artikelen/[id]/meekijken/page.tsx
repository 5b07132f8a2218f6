import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "@/components/dashboard/page-head";
import { LivePreview } from "@/components/dashboard/preview/live-preview";
import { ButtonLink } from "@/components/ui/button";
import { getDeskArticle } from "@/features/articles/desk-article";
import { requireEditor } from "@/features/editors/session";
import { wholeNumber } from "@/lib/search-params";
import { livePreviewText as t } from "@/lib/text.nl/preview";

export const instant = false;

export const metadata: Metadata = { title: t.title };

type Props = { params: Promise<{ id: string }> };

/** The real page in the widths of a phone and a computer, to stand open beside the form. */
export default async function LivePreviewPage({ params }: Props) {
  const id = wholeNumber((await params).id);
  const editor = await requireEditor(id ? `/redactie/artikelen/${id}/meekijken` : undefined);
  const article = id ? await getDeskArticle(editor, id) : null;
  if (!id || !article) notFound();
  return (
    <>
      <PageHead title={t.of(article.input.title)} intro={t.intro}>
        <ButtonLink href={`/redactie/artikelen/${id}`}>{t.back}</ButtonLink>
        <ButtonLink kind="quiet" href={`/redactie/artikelen/${id}/voorbeeld`}>
          {t.alone}
        </ButtonLink>
      </PageHead>
      <LivePreview articleId={id} />
    </>
  );
}
