import { Button } from "@/components/ui/button";
import { DeskLink } from "@/components/ui/desk-link";
import type { QueuedComment } from "@/features/comments/queries";
import type { ModerationVerb } from "@/features/comments/schema";
import type { CommentStatus } from "@/lib/comment-status";
import { moderationText as t } from "@/lib/text.nl/dashboard";
import { CommentWhy } from "./comment-why";
import styles from "./moderation.module.css";
import { When } from "./when";

const keys = { approve: "a", markSpam: "s", remove: "d", reopen: "t", undo: "t" } as const;

/** What can be decided about a comment in each state. */
const verbsFor: Record<CommentStatus, ModerationVerb[]> = {
  pending: ["approve", "markSpam", "remove"],
  approved: ["reopen", "markSpam", "remove"],
  spam: ["approve", "reopen", "remove"],
  deleted: ["reopen"],
};

export function CommentCard({
  comment,
  onDecide,
}: {
  comment: QueuedComment;
  onDecide: (verb: ModerationVerb) => void;
}) {
  return (
    <li id={`reactie-${comment.id}`} data-row tabIndex={-1} className={styles.card}>
      <p id={`van-${comment.id}`} className={styles.meta}>
        <strong>{comment.name}</strong> {comment.email ? <span>{comment.email}</span> : null}{" "}
        {comment.replyTo ? <span>{t.replyTo(comment.replyTo)}</span> : null} {t.on}{" "}
        <DeskLink href={`/redactie/artikelen/${comment.article.id}`}>{comment.article.title}</DeskLink>{" "}
        <When at={comment.createdAt} />
      </p>
      <p className={styles.text}>{comment.text}</p>
      <CommentWhy verdicts={comment.verdicts} />
      <div className={styles.actions}>
        {verbsFor[comment.status].map((verb, index) => (
          <Button
            key={verb}
            small
            kind={index === 0 ? "primary" : verb === "remove" ? "danger" : "plain"}
            data-key={keys[verb]}
            aria-describedby={`van-${comment.id}`}
            onClick={() => onDecide(verb)}
          >
            {t[verb]}
          </Button>
        ))}
      </div>
    </li>
  );
}
