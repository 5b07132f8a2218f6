import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Comparison } from "@/components/dashboard/article/history/comparison";
import { RestoreButton } from "@/components/dashboard/article/history/restore-button";
import styles from "@/components/dashboard/article/history/revision.module.css";
import { RevisionList } from "@/components/dashboard/article/history/revision-list";
import { StepList } from "@/components/dashboard/article/step-list";
import { PageHead } from "@/components/dashboard/page-head";
import { ButtonLink } from "@/components/ui/button";
import { getDeskArticle } from "@/features/articles/desk-article";
import { findRevision, getRevision, listRevisions, type Revision } from "@/features/articles/revisions";
import { requireEditor } from "@/features/editors/session";
import { getMediaViews } from "@/features/media/queries";
import { mediaIds } from "@/lib/rich-text/media-ids";
import { single, wholeNumber } from "@/lib/search-params";
import { historyText as t } from "@/lib/text.nl/history";
import { workflowText } from "@/lib/text.nl/workflow";

export const instant = false;

export const metadata: Metadata = { title: t.title };

type Query = Record<"versie" | "met" | "toon" | "pagina", string | string[] | undefined>;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function HistoryPage({ params, searchParams }: Props) {
  const id = wholeNumber((await params).id);
  const editor = await requireEditor(id ? `/redactie/artikelen/${id}/geschiedenis` : undefined);
  const article = id ? await getDeskArticle(editor, id) : null;
  if (!id || !article) notFound();

  const query = await searchParams;
  const page = wholeNumber(query.pagina) ?? 1;
  const versions = await listRevisions(id, page);
  const newest = await findRevision(id);
  const asked = wholeNumber(query.versie) ?? newest;
  const shown = asked === undefined ? null : await getRevision(id, asked);
  const previous = shown ? await findRevision(id, shown.articleVersion) : undefined;
  // Laid beside one that someone chose, or else the one before it.
  const beside = wholeNumber(query.met) ?? previous;
  const other = beside === undefined || beside === shown?.id ? null : await getRevision(id, beside);
  const media = await getMediaViews([shown, other].flatMap((one) => (one ? shownMedia(one) : [])));
  const restorable = [shown, beside === previous ? null : other].filter((one) => one !== null && one.id !== newest);
  return (
    <>
      <PageHead title={t.of(article.input.title)}>
        <ButtonLink href={`/redactie/artikelen/${id}`}>{t.back}</ButtonLink>
      </PageHead>
      {versions.total === 0 ? <p>{t.empty}</p> : null}
      {versions.total > 0 ? (
        <div className={styles.columns}>
          <RevisionList articleId={id} versions={versions} shown={shown?.id} compared={other?.id} />
          {shown ? (
            <Comparison
              articleId={id}
              shown={shown}
              other={other}
              whole={single(query.toon) === "tekst"}
              page={page}
              media={media}
            >
              {article.may.write && !article.trashed && restorable.length > 0 ? (
                <div>
                  <div className={styles.actions}>
                    {restorable.map((one) => one && <RestoreButton key={one.id} article={article} revision={one} />)}
                  </div>
                  <p className={styles.hint}>{t.restoreHint}</p>
                </div>
              ) : null}
            </Comparison>
          ) : (
            <p>{t.gone}</p>
          )}
        </div>
      ) : null}
      <h2>{workflowText.steps}</h2>
      <StepList steps={article.steps} />
    </>
  );
}

function shownMedia({ body, fields }: Revision): number[] {
  return [...mediaIds(body), ...(fields?.heroId ? [fields.heroId] : [])];
}
