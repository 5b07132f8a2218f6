import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RestoreButton } from "@/components/dashboard/article/restore-button";
import { RevisionList } from "@/components/dashboard/article/revision-list";
import { RevisionView } from "@/components/dashboard/article/revision-view";
import { PageHead } from "@/components/dashboard/page-head";
import { ButtonLink } from "@/components/ui/button";
import { getDeskArticle } from "@/features/articles/desk-article";
import { getRevision, listRevisions } from "@/features/articles/revisions";
import { requireEditor } from "@/features/editors/session";
import { getMediaViews } from "@/features/media/queries";
import { mediaIds } from "@/lib/rich-text/media-ids";
import { wholeNumber } from "@/lib/search-params";
import { historyText as t } from "@/lib/text.nl/desk-articles";

export const instant = false;

export const metadata: Metadata = { title: t.title };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ versie?: string | string[] }> };

export default async function HistoryPage({ params, searchParams }: Props) {
  const id = wholeNumber((await params).id);
  const editor = await requireEditor(id ? `/redactie/artikelen/${id}/geschiedenis` : undefined);
  const article = id ? await getDeskArticle(editor, id) : null;
  if (!id || !article) notFound();

  const lines = await listRevisions(id);
  const shown = wholeNumber((await searchParams).versie) ?? lines[0]?.id;
  const revision = shown === undefined ? null : await getRevision(id, shown);
  const media = revision ? await getMediaViews(mediaIds(revision.body)) : {};
  const isCurrent = revision?.articleVersion === article.version;
  return (
    <>
      <PageHead title={t.of(article.input.title)}>
        <ButtonLink href={`/redactie/artikelen/${id}`}>{t.back}</ButtonLink>
      </PageHead>
      {lines.length === 0 ? <p>{t.empty}</p> : null}
      {revision ? (
        <RevisionView
          list={<RevisionList articleId={id} lines={lines} shown={revision.id} />}
          revision={revision}
          media={media}
        >
          {isCurrent || !article.may.write || article.trashed ? null : (
            <RestoreButton article={article} revision={revision} />
          )}
        </RevisionView>
      ) : null}
    </>
  );
}
