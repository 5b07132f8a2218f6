import type { PublicComment } from "@/features/comments/queries";
import { formatDate, formatTime } from "@/lib/dates";
import { commentListText as t } from "@/lib/text.nl/comments";
import styles from "./comment-list.module.css";
import { CommentText } from "./comment-text";
import { inThreads } from "./threads";

type Props = { comments: PublicComment[]; open: boolean };

/** The approved comments, oldest first, replies under what they answer. */
export function CommentList({ comments, open }: Props) {
  return (
    <ol className={styles.list}>
      {inThreads(comments).map((thread) => (
        <li key={thread.id}>
          <Comment comment={thread} open={open} />
          {thread.replies.length > 0 && (
            <ol className={styles.replies}>
              {thread.replies.map((reply) => (
                <li key={reply.id}>
                  <Comment comment={reply} open={open} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

function Comment({ comment, open }: { comment: PublicComment; open: boolean }) {
  const createdAt = new Date(comment.createdAt);
  const when = `${formatDate(createdAt)} ${formatTime(createdAt)}`;
  return (
    <article id={`reactie-${comment.id}`} className={styles.comment}>
      <header className={styles.head}>
        <b className={styles.name}>{comment.name}</b>{" "}
        <a href={`#reactie-${comment.id}`} aria-label={t.permalink(comment.name, when)}>
          <time dateTime={comment.createdAt}>{when}</time>
        </a>
      </header>
      <CommentText text={comment.text} />
      {open && (
        <a
          className={styles.reply}
          href="#reageren"
          data-reply-to={comment.id}
          data-reply-name={comment.name}
          aria-label={t.replyLabel(comment.name)}
        >
          {t.reply}
        </a>
      )}
    </article>
  );
}
