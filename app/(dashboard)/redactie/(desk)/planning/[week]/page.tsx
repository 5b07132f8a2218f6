import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Forbidden } from "@/components/dashboard/forbidden";
import styles from "@/components/dashboard/form.module.css";
import { PageHead } from "@/components/dashboard/page-head";
import { CopyForm } from "@/components/dashboard/plan/copy-form";
import { IssueForm } from "@/components/dashboard/plan/issue-form";
import { ReleaseButton } from "@/components/dashboard/plan/release-button";
import { ReleaseState } from "@/components/dashboard/plan/release-state";
import { SlotForm } from "@/components/dashboard/plan/slot-form";
import { WeekList } from "@/components/dashboard/plan/week-list";
import { PreviewLinks } from "@/components/dashboard/preview/preview-links";
import { ButtonLink } from "@/components/ui/button";
import { requireEditor } from "@/features/editors/session";
import { getPlanChoices, getWeekDesk } from "@/features/issues/desk";
import { canPlan } from "@/features/issues/policy";
import { listPreviewLinks } from "@/features/preview-links/queries";
import { addWeeks } from "@/lib/iso-week";
import { planText as t } from "@/lib/text.nl/plan";
import { previewLinkText } from "@/lib/text.nl/preview";
import { readWeekKey, weekKey } from "@/lib/week-key";

export const instant = false;

export const metadata: Metadata = { title: t.issue };

type Props = { params: Promise<{ week: string }> };

/** One issue: what it is called, when it comes out, and what it holds. */
export default async function IssueDeskPage({ params }: Props) {
  const { week: key } = await params;
  const week = readWeekKey(key);
  if (!week) notFound();
  const editor = await requireEditor(`/redactie/planning/${key}`);
  if (!canPlan(editor)) return <Forbidden />;
  const [desk, choices, links] = await Promise.all([
    getWeekDesk(editor, week, 1),
    getPlanChoices(editor),
    listPreviewLinks(editor, { week }),
  ]);
  const [issue] = desk.weeks;
  if (!issue) notFound();
  const ready = issue.pieces.filter((piece) => piece.status === "ready").length;
  return (
    <>
      <PageHead title={t.issueOf(week.week, week.year)}>
        <ButtonLink kind="quiet" href={`/redactie/planning?van=${weekKey(addWeeks(week, -1))}`}>
          {t.title}
        </ButtonLink>
        <ButtonLink href={`/redactie/planning/${key}/voorbeeld`}>{t.preview}</ButtonLink>
        {issue.id === null ? null : (
          <ReleaseButton id={issue.id} version={issue.version} week={week.week} ready={ready} />
        )}
      </PageHead>
      <ReleaseState issue={issue} now={Date.now()} />
      <IssueForm issue={issue} />
      <section className={styles.section} aria-labelledby="inhoud-nummer">
        <h2 id="inhoud-nummer">{t.count(issue.pieces.length)}</h2>
        <WeekList pieces={issue.pieces} />
        {issue.pieces.length === 0 ? <CopyForm to={week} /> : null}
      </section>
      <section className={styles.section} aria-labelledby="plannen">
        <h2 id="plannen">{t.plan}</h2>
        <SlotForm choices={choices} weeks={[week]} week={week} />
      </section>
      <section className={styles.section} aria-labelledby="meelezen">
        <h2 id="meelezen">{previewLinkText.title}</h2>
        <div className={styles.form}>
          <PreviewLinks of={{ week }} links={links} />
        </div>
      </section>
    </>
  );
}
