import { memo } from "react";
import { When } from "@/components/dashboard/when";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DeskLink } from "@/components/ui/desk-link";
import type { QueuedComment } from "@/features/comments/queries";
import type { CommentStatus } from "@/lib/comment-status";
import { commentListText } from "@/lib/text.nl/comments";
import { moderationText as t } from "@/lib/text.nl/dashboard";
import { inboxText } from "@/lib/text.nl/inbox";
import { CommentWhy } from "./comment-why";
import styles from "./inbox.module.css";
import { type Verb, verbKeys, verbsFor } from "./verbs";

type Props = {
  comment: QueuedComment;
  chosen: boolean;
  /** Something is chosen: the keys are for all of that then. */
  choosing: boolean;
  canBan: boolean;
  /** Where comments of every state stand together, each says its own. */
  mixed: boolean;
  onDecide: (comment: QueuedComment, verb: Verb) => void;
  onChoose: (id: number, on: boolean, range: boolean) => void;
  onOpen: (what: "ban" | "edit", comment: QueuedComment) => void;
};

const tones: Record<CommentStatus, BadgeTone> = { pending: "warn", approved: "good", spam: "bad", deleted: "plain" };

/** An entry of the inbox. Drawn anew only when something of it changes: a key press in a long list costs no more than in a short one. */
export const CommentCard = memo(function CommentCard(props: Props) {
  const { comment, chosen, choosing, canBan, mixed, onDecide, onChoose, onOpen } = props;
  const { id, name } = comment;
  const verbs = verbsFor[comment.status];
  return (
    <li id={`reactie-${id}`} data-row tabIndex={-1} data-chosen={chosen} className={styles.card}>
      <p id={`van-${id}`} className={styles.meta}>
        <input
          type="checkbox"
          checked={chosen}
          data-key="x"
          aria-label={inboxText.select(name)}
          className={styles.box}
          onClick={(event) => onChoose(id, event.currentTarget.checked, event.shiftKey)}
          onChange={() => undefined}
        />{" "}
        <strong>{name}</strong> {comment.email ? <span>{comment.email}</span> : null}{" "}
        <DeskLink href={`/redactie/reacties?stand=alle&afzender=${id}`} data-key="h">
          {inboxText.sender(name)}
        </DeskLink>{" "}
        {comment.replyTo ? <span>{t.replyTo(comment.replyTo)}</span> : null} {t.on}{" "}
        <DeskLink href={`/redactie/artikelen/${comment.article.id}`}>{comment.article.title}</DeskLink>{" "}
        <When at={comment.createdAt} />{" "}
        {mixed ? <Badge tone={tones[comment.status]}>{inboxText.states[comment.status]}</Badge> : null}{" "}
        {comment.decidedBy ? <span>{inboxText.decidedBy(comment.decidedBy)}</span> : null}
      </p>
      <p className={styles.text}>{comment.text}</p>
      {comment.deskEditedAt ? <p className={styles.meta}>{commentListText.editedByDesk(comment.deskReason)}</p> : null}
      <CommentWhy verdicts={comment.verdicts} />
      <div className={styles.actions}>
        {verbs.map((verb, index) => (
          <Button
            key={verb}
            small
            kind={index === 0 ? "primary" : verb === "remove" ? "danger" : "plain"}
            data-key={choosing ? undefined : verbKeys[verb]}
            aria-describedby={`van-${id}`}
            onClick={() => onDecide(comment, verb)}
          >
            {t[verb]}
          </Button>
        ))}
        <Button small kind="quiet" data-key="e" aria-describedby={`van-${id}`} onClick={() => onOpen("edit", comment)}>
          {inboxText.edit}
        </Button>
        {canBan ? (
          <Button small kind="quiet" data-key="b" aria-describedby={`van-${id}`} onClick={() => onOpen("ban", comment)}>
            {inboxText.ban}
          </Button>
        ) : null}
      </div>
    </li>
  );
}, isSame);

/** The functions are made anew with each drawing of the list and do the same; an entry that changed has another version. */
function isSame(before: Props, after: Props): boolean {
  return (
    before.comment.id === after.comment.id &&
    before.comment.version === after.comment.version &&
    before.chosen === after.chosen &&
    before.choosing === after.choosing
  );
}
