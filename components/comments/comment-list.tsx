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
          <Replies replies={replies} open={open} />
        </li>
      ))}
    </ol>
  );
}

/** How many answers of a long thread are in sight, and how many there must be more for it to be folded. */
const inSight = 4;
const worthFolding = 3;

export const isFolded = (replies: unknown[]) => replies.length >= inSight + worthFolding;

/** The first answers, and the rest of a long thread folded. Browsers unfold it themselves for who comes for one of them. */
function Replies({ replies, open }: { replies: PublicComment[]; open: boolean }) {
  if (!isFolded(replies)) return <ReplyList replies={replies} open={open} />;
  return (
    <>
      <ReplyList replies={replies.slice(0, inSight)} open={open} />
      <details className={styles.fold}>
        <summary>{t.folded(replies.length - inSight)}</summary>
        <ReplyList replies={replies.slice(inSight)} open={open} />
      </details>
    </>
  );
}

function ReplyList({ replies, open }: { replies: PublicComment[]; open: boolean }) {
  if (replies.length === 0) return null;
  return (
    <ol className={styles.replies}>
      {replies.map((reply) => (
        <li key={reply.id}>
          <Comment comment={reply} open={open} />
        </li>
      ))}
    </ol>
  );
}

function Comment({ comment, open }: { comment: PublicComment; open: boolean }) {
  const { id, name, text, createdAt, by, deskReason, edited, gone } = comment;
  const when = momentOf(createdAt);
  if (gone) {
    return (
      <article id={`reactie-${id}`} className={styles.comment}>
        <p className={styles.gone}>{text}</p>
      </article>
    );
  }
  return (
    <article id={`reactie-${id}`} className={styles.comment}>
      <header className={styles.head}>
        <b className={styles.name}>{name}</b> {by && <span className={styles.by}>{t.by[by]}</span>}{" "}
        <a href={`/reactie/${id}`} aria-label={t.permalink(name, when)}>
          <time dateTime={createdAt}>{when}</time>
        </a>
        {edited && <span className={styles.edited}>{t.edited}</span>}
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
