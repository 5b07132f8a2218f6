import type { CommentPage } from "@/features/comments/read";
import type { CommentRules } from "@/features/settings/queries";
import { commentsAddress } from "@/lib/comment-address";
import { commentListText as t } from "@/lib/text.nl/comments";
import { CommentForm } from "./comment-form.island";
import { CommentList, isFolded, momentOf } from "./comment-list";
import styles from "./comments.module.css";

type Props = {
  articleId: number;
  slug: string;
  comments: CommentPage;
  /** Whether the article takes comments; the server decides again when one is posted. */
  open: boolean;
  rules: CommentRules;
};

/** What readers say about an article, a page of it, and the form to say more with. */
export function Comments({ articleId, slug, comments: { threads, page, more, total }, open, rules }: Props) {
  const here = commentsAddress(slug, page);
  return (
    <section id="reacties" className={styles.comments} aria-labelledby="reacties-titel">
      <h2 id="reacties-titel" className={styles.title}>
        {total === null ? t.laterTitle(page) : t.title(total)}
      </h2>
      {threads.length > 0 ? (
        <CommentList threads={threads} open={open} />
      ) : (
        <p className={styles.note}>{open ? t.none : t.noneClosed}</p>
      )}
      <Pager slug={slug} page={page} more={more} />
      {open ? (
        <CommentForm
          articleId={articleId}
          permalink={`${here}#reageren`}
          rules={rules}
          choices={threads.flatMap(({ root, replies, continued }) =>
            (continued ? replies : [root, ...replies])
              .filter(({ gone }) => !gone)
              .map(({ id, name, createdAt }) => ({ id, label: t.choice(name, momentOf(createdAt)) })),
          )}
        />
      ) : (
        threads.length > 0 && <p className={styles.note}>{t.closed}</p>
      )}
      {(more || page > 1 || threads.some(({ replies }) => isFolded(replies))) && <span hidden data-find-comment="" />}
    </section>
  );
}

function Pager({ slug, page, more }: { slug: string; page: number; more: boolean }) {
  if (page === 1 && !more) return null;
  return (
    <nav className={styles.pager} aria-label={t.pages}>
      {page > 1 && (
        <a href={`${commentsAddress(slug, page - 1)}#reacties`} rel="prev">
          {t.earlier}
        </a>
      )}
      <span>{t.page(page)}</span>
      {more && (
        <a href={`${commentsAddress(slug, page + 1)}#reacties`} rel="next">
          {t.later}
        </a>
      )}
    </nav>
  );
}
