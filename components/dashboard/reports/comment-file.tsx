import moderation from "@/components/dashboard/inbox/inbox.module.css";
import { When } from "@/components/dashboard/when";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { CommentFile, FileReport } from "@/features/reports/queries";
import { takesAway } from "@/features/reports/schema";
import type { CommentStatus } from "@/lib/comment-status";
import { commentListText } from "@/lib/text.nl/comments";
import { reasonText, reportFileText as t } from "@/lib/text.nl/reports";
import { DecideForm } from "./decide-form";
import styles from "./file.module.css";
import { FileDecisionView } from "./file-decision";

const tones: Record<CommentStatus, BadgeTone> = { pending: "warn", approved: "good", spam: "bad", deleted: "bad" };

type Props = { file: CommentFile; colleague: boolean; canBan: boolean };

/** All about one comment: it stands in its context, with what others say of it beside what there is to decide. */
export function CommentFileView({ file, colleague, canBan }: Props) {
  const { reports, decisions } = file;
  const open = reports.some(({ settled }) => !settled);
  const gone = decisions.some(({ action, withdrawn }) => takesAway(action) && !withdrawn);
  return (
    <div className={styles.file}>
      <section className={moderation.card} aria-label={t.comment}>
        <p className={moderation.meta}>
          <Badge tone={tones[file.status]}>{t.status[file.status]}</Badge> <strong>{file.name}</strong>{" "}
          <When at={file.at} /> <a href={`/artikel/${file.article.slug}`}>{file.article.title}</a>
        </p>
        {file.answers ? (
          <blockquote className={styles.before}>
            <p className={moderation.meta}>
              {t.before} ({file.answers.name})
            </p>
            <p className={moderation.text}>{file.answers.text}</p>
          </blockquote>
        ) : null}
        <p className={moderation.text}>{file.text}</p>
        {file.deskReason ? <p className={moderation.meta}>{commentListText.editedByDesk(file.deskReason)}</p> : null}
      </section>

      <section className={styles.part}>
        <h2>{t.reports(reports.length)}</h2>
        {reports.length === 0 ? <p>{t.noReports}</p> : null}
        <ul className={`desk-list ${moderation.list}`}>
          {reports.map((report) => (
            <Report key={report.id} report={report} />
          ))}
        </ul>
      </section>

      {decisions.length > 0 ? (
        <section className={styles.part}>
          <h2>{t.decisions}</h2>
          {decisions.map((decision) => (
            <FileDecisionView key={decision.id} decision={decision} colleague={colleague} />
          ))}
        </section>
      ) : null}

      {gone && !open ? null : <DecideForm file={file} open={open} canBan={canBan} />}
    </div>
  );
}

function Report({ report }: { report: FileReport }) {
  return (
    <li className={moderation.card}>
      <p className={moderation.meta}>
        <Badge tone={report.illegal ? "bad" : "plain"}>{reasonText[report.reason]}</Badge>{" "}
        {report.settled ? <Badge>{t.settled}</Badge> : null} <strong>{report.name || t.anonymous}</strong>{" "}
        {report.email} <When at={report.at} /> {report.times > 1 ? t.times(report.times) : null}
      </p>
      {report.place ? (
        <p className={moderation.text}>
          {t.place} {report.place}
        </p>
      ) : null}
      {report.explanation ? <p className={moderation.text}>{report.explanation}</p> : null}
      {report.goodFaith ? <p className={moderation.meta}>{t.goodFaith}</p> : null}
    </li>
  );
}
