import { articleAuthors, articleSlugs, articles } from "@/db/schema/articles";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { ok, type Result, refuse } from "@/lib/result";
import { emptyRichText } from "@/lib/rich-text/schema";
import { createArticleText } from "@/lib/text.nl/articles";
import type { Actor } from "./policy";
import { canCreateArticle } from "./policy";

/** Starts an empty draft with its maker as author. Refuses `forbidden`. */
export function create(editor: Actor & { name: string }): Promise<Result<{ id: number }>> {
  return transact<{ id: number }>(async (tx) => {
    if (!canCreateArticle(editor)) return refuse("forbidden");
    const [article] = await tx
      .insert(articles)
      .values({ title: createArticleText.untitled, body: emptyRichText, createdBy: editor.id })
      .returning({ id: articles.id });
    if (!article) throw new Error("An inserted article did not come back");

    await tx.insert(articleSlugs).values({ slug: `nieuw-artikel-${article.id}`, articleId: article.id, current: true });
    if (editor.authorId !== null) {
      await tx.insert(articleAuthors).values({ articleId: article.id, position: 1, authorId: editor.authorId });
    }
    await recordAudit(tx, editor, {
      action: "article.create",
      subjectType: "article",
      subjectId: article.id,
      to: "draft",
    });
    return ok(article);
  });
}
