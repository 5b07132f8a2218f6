import type { ArticleView } from "@/features/articles/view";
import type { CommentPage } from "@/features/comments/read";
import { commentListText as t } from "@/lib/text.nl/comments";
import { Comments } from "./comments";
import styles from "./comments-page.module.css";

type Props = {
  article: Pick<ArticleView, "id" | "slug" | "title" | "section" | "commentsOpen">;
  comments: CommentPage;
};

/** A later page of the comments under an article. */
export function CommentsPage({ article, comments }: Props) {
  return (
    <div data-section={article.section?.slug}>
      <header className={styles.head}>
        <p>{t.under}</p>
        <h1>
          <a href={`/artikel/${article.slug}`}>{article.title}</a>
        </h1>
      </header>
      <Comments articleId={article.id} slug={article.slug} open={article.commentsOpen} comments={comments} />
    </div>
  );
}
