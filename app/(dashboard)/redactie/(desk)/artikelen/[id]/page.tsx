import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleForm } from "@/components/dashboard/article/article-form";
import { getDeskArticle } from "@/features/articles/desk-article";
import { getDeskChoices } from "@/features/articles/desk-choices";
import { listNotes } from "@/features/articles/notes/queries";
import { listSuggestions } from "@/features/articles/suggestions/queries";
import { requireEditor } from "@/features/editors/session";
import { listPreviewLinks } from "@/features/preview-links/queries";
import { readArticleNumbers } from "@/features/statistics/article-numbers";
import { weekOf } from "@/lib/dates";
import { wholeNumber } from "@/lib/search-params";
import { articleListText as t } from "@/lib/text.nl/desk-articles";

export const instant = false;

export const metadata: Metadata = { title: t.title };

type Props = { params: Promise<{ id: string }> };

export default async function EditArticlePage({ params }: Props) {
  const id = wholeNumber((await params).id);
  const editor = await requireEditor(id ? `/redactie/artikelen/${id}` : undefined);
  if (!id) notFound();
  const [article, notes, suggestions] = await Promise.all([
    getDeskArticle(editor, id),
    listNotes(editor, id),
    listSuggestions(editor, id),
  ]);
  if (!article) notFound();
  return (
    <ArticleForm
      key={id}
      article={article}
      editorId={editor.id}
      choices={getDeskChoices()}
      thisWeek={weekOf(new Date())}
      links={listPreviewLinks(editor, { articleId: id })}
      notes={notes ?? []}
      suggestions={suggestions ?? []}
      numbers={article.publishedAt === null ? Promise.resolve(null) : readArticleNumbers(editor, id)}
    />
  );
}
