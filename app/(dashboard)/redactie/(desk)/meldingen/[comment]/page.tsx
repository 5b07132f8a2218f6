import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "@/components/dashboard/page-head";
import { CommentFileView } from "@/components/dashboard/reports/comment-file";
import { ButtonLink } from "@/components/ui/button";
import { canBan } from "@/features/bans/policy";
import { requireEditor } from "@/features/editors/session";
import { findNextReported, getCommentFile } from "@/features/reports/queries";
import { hasColleague } from "@/features/reports/settle-objection";
import { wholeNumber } from "@/lib/search-params";
import { reportFileText as t } from "@/lib/text.nl/reports";

export const instant = false;

export const metadata: Metadata = { title: t.comment };

export default async function CommentFilePage({ params }: { params: Promise<{ comment: string }> }) {
  const { comment } = await params;
  const editor = await requireEditor(`/redactie/meldingen/${comment}`);
  const id = wholeNumber(comment);
  const file = id === undefined ? null : await getCommentFile(editor, id);
  if (!file) notFound();
  const [next, colleague] = await Promise.all([findNextReported(editor, file.id), hasColleague(editor.id)]);
  return (
    <>
      <PageHead title={t.title(file.name)}>
        {next === null ? null : (
          <ButtonLink href={`/redactie/meldingen/${next}`} data-key="v">
            {t.next}
          </ButtonLink>
        )}
        <ButtonLink href="/redactie/meldingen">{t.back}</ButtonLink>
      </PageHead>
      <CommentFileView key={`${file.id}-${file.version}`} file={file} colleague={colleague} canBan={canBan(editor)} />
    </>
  );
}
