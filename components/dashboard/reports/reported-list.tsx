import moderation from "@/components/dashboard/inbox/inbox.module.css";
import { When } from "@/components/dashboard/when";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import type { ReportedComment } from "@/features/reports/queries";
import { reasonText, reportsDeskText as t } from "@/lib/text.nl/reports";

/** The comments that wait, each with why it was reported. */
export function ReportedList({ comments }: { comments: ReportedComment[] }) {
  return (
    <ul className={`desk-list ${moderation.list}`}>
      {comments.map(({ commentId, name, text, article, since, count, illegal, reasons }) => (
        <li key={commentId} data-row tabIndex={-1} className={moderation.card}>
          <p id={`van-${commentId}`} className={moderation.meta}>
            <strong>{name}</strong> {t.of} {article}. {t.since} <When at={since} />
          </p>
          <p className={moderation.text}>{text}</p>
          <p className={moderation.meta}>
            {illegal ? <Badge tone="bad">{t.illegal}</Badge> : null} {t.count(count)}:{" "}
            {reasons.map((reason) => reasonText[reason]).join(", ")}
          </p>
          <div className={moderation.actions}>
            <ButtonLink
              small
              kind="primary"
              href={`/redactie/meldingen/${commentId}`}
              data-key="o"
              aria-describedby={`van-${commentId}`}
            >
              {t.open}
            </ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  );
}
