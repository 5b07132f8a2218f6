import type { PublicComment } from "@/features/comments/queries";
import { commentListText as t } from "@/lib/text.nl/comments";
import { CommentForm } from "./comment-form.island";
import { CommentList } from "./comment-list";
import styles from "./comments.module.css";

type Props = {
  articleId: number;
  slug: string;
  comments: PublicComment[];
  /** Whether the article takes comments; the server decides again when one is posted. */
  open: boolean;
};

/** Everything under an article that readers say, and the form to say it with. */
export function Comments({ articleId, slug, comments, open }: Props) {
  return (
    <section id="reacties" className={styles.comments} aria-labelledby="reacties-titel">
      <h2 id="reacties-titel" className={styles.title}>
        {t.title(comments.length)}
      </h2>
      {comments.length > 0 ? (
        <CommentList comments={comments} open={open} />
      ) : (
        <p className={styles.note}>{open ? t.none : t.noneClosed}</p>
      )}
      {open ? (
        <CommentForm articleId={articleId} permalink={`/artikel/${slug}#reageren`} />
      ) : (
        comments.length > 0 && <p className={styles.note}>{t.closed}</p>
      )}
    </section>
  );
}
