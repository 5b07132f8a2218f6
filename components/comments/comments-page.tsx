import type { ArticleView } from "@/features/articles/view";
import type { CommentPage } from "@/features/comments/read";
import type { CommentRules } from "@/features/settings/queries";
import { commentListText as t } from "@/lib/text.nl/comments";
import { Comments } from "./comments";
import styles from "./comments-page.module.css";

type Props = {
  article: Pick<ArticleView, "id" | "slug" | "title" | "section" | "commentsOpen">;
  comments: CommentPage;
  rules: CommentRules;
};

/** A later page of the comments under an article. */
export function CommentsPage({ article, comments, rules }: Props) {
  return (
    <div data-section={article.section?.slug}>
      <header className={styles.head}>
        <p>{t.under}</p>
        <h1>
          <a href={`/artikel/${article.slug}`}>{article.title}</a>
        </h1>
      </header>
      <Comments
        articleId={article.id}
        slug={article.slug}
        open={article.commentsOpen}
        comments={comments}
        rules={rules}
      />
    </div>
  );
}
