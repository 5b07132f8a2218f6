import { CommentText } from "@/components/comments/comment-text";
import { PrivatePage } from "@/components/magazine/private-page";
import type { ReportableComment } from "@/features/reports/queries";
import { formatMoment } from "@/lib/dates";
import { reportPageText as t } from "@/lib/text.nl/reports";
import { ReportForm } from "./report-form.island";
import styles from "./reports.module.css";

/** Where a comment is reported: the comment itself, and the form. */
export function ReportPage({ comment }: { comment: ReportableComment }) {
  return (
    <PrivatePage kind={t.kind} title={t.title}>
      <p>{t.intro}</p>
      <figure className={styles.quote}>
        <figcaption>
          {t.from(comment.name, formatMoment(new Date(comment.at)))} {t.under} {comment.article}
        </figcaption>
        <CommentText text={comment.text} />
      </figure>
      <ReportForm commentId={comment.id} />
      <p>
        <a href={`/reactie/${comment.id}`}>{t.back}</a>
      </p>
    </PrivatePage>
  );
}
