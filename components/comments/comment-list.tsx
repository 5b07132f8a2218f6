import type { PublicComment } from "@/features/comments/pages";
import type { Thread } from "@/features/comments/read";
import { formatDate, formatTime } from "@/lib/dates";
import { commentListText as t } from "@/lib/text.nl/comments";
import styles from "./comment-list.module.css";
import { CommentText } from "./comment-text";

type Props = { threads: Thread[]; open: boolean };

/** The comments of one page, oldest first, replies under what they answer. */
export function CommentList({ threads, open }: Props) {
  return (
    <ol className={styles.list}>
      {threads.map(({ root, replies, continued }) => (
        <li key={root.id}>
          {continued ? (
            <p className={styles.continued}>
              <a href={`/reactie/${root.id}`}>{t.continued(root.name)}</a>
            </p>
          ) : (
            <Comment comment={root} open={open} />
          )}
          {replies.length > 0 && (
            <ol className={styles.replies}>
              {replies.map((reply) => (
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

function Comment({
  comment: { id, name, text, createdAt, by, deskReason },
  open,
}: {
  comment: PublicComment;
  open: boolean;
}) {
  const when = momentOf(createdAt);
  return (
    <article id={`reactie-${id}`} className={styles.comment}>
      <header className={styles.head}>
        <b className={styles.name}>{name}</b> {by && <span className={styles.by}>{t.by[by]}</span>}{" "}
        <a href={`/reactie/${id}`} aria-label={t.permalink(name, when)}>
          <time dateTime={createdAt}>{when}</time>
        </a>
      </header>
      <CommentText text={text} />
      {deskReason && <p className={styles.desk}>{t.editedByDesk(deskReason)}</p>}
      <p className={styles.ways}>
        {open && (
          <a className={styles.reply} href="#reageren-op" data-reply-to={id} aria-label={t.replyLabel(name)}>
            {t.reply}
          </a>
        )}
        <a className={styles.report} href={`/reactie/${id}/melden`} rel="nofollow" aria-label={t.reportLabel(name)}>
          {t.report}
        </a>
      </p>
    </article>
  );
}

/** When a comment was posted, as its page says it. */
export function momentOf(createdAt: string): string {
  const instant = new Date(createdAt);
  return `${formatDate(instant)} ${formatTime(instant)}`;
}
