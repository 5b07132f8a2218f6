import { CommentText } from "@/components/comments/comment-text";
import { PrivatePage } from "@/components/magazine/private-page";
import type { OpenDecision } from "@/features/reports/object";
import { formatDate } from "@/lib/dates";
import { actionText, groundText, reportFileText, objectionPageText as t } from "@/lib/text.nl/reports";
import { ObjectionForm } from "./objection-form.island";
import styles from "./reports.module.css";

/** What was decided about a comment and why, and the form to object by, or what came of that. */
export function ObjectionPage({ token, decision }: { token: string; decision: OpenDecision }) {
  const { party, comment, objection } = decision;
  return (
    <PrivatePage kind={t.kind} title={t.title}>
      {comment && (
        <figure className={styles.quote}>
          <figcaption>
            {t.about[party]} ({comment.name})
          </figcaption>
          <CommentText text={comment.text} />
        </figure>
      )}
      <p>{t.decision(actionText[decision.action], formatDate(new Date(decision.decidedAt)))}</p>
      {decision.ground && <p>{t.ground(groundText[decision.ground], decision.reference || reportFileText.erased)}</p>}
      {party === "commenter" && decision.facts && <p className={styles.said}>{decision.facts}</p>}
      {objection ? (
        <>
          <p>{objection.outcome ? t.decided[objection.outcome] : t.waiting}</p>
          <h2>{t.yours}</h2>
          <p className={styles.said}>{objection.text}</p>
          {objection.answer && (
            <>
              <h2>{t.answer}</h2>
              <p className={styles.said}>{objection.answer}</p>
            </>
          )}
        </>
      ) : decision.withdrawn ? (
        <p>{t.withdrawn}</p>
      ) : decision.over ? (
        <p>{t.over}</p>
      ) : (
        <>
          <p>{t.intro(formatDate(new Date(decision.until)))}</p>
          <ObjectionForm token={token} />
        </>
      )}
    </PrivatePage>
  );
}
