import type { DeskArticle } from "@/features/articles/desk-article";
import type { DeskInput } from "@/features/articles/desk-input";
import type { ArticleStatus } from "@/lib/article-status";
import { isAutoSlug } from "../auto-slug";

export type Where = { version: number; status: ArticleStatus; trashed: boolean; publishedAt: string | null };

/**
 * What the server has, as far as this form knows. `live` is the article at `where.version`; `kept` is what this editor has safely
 * on the server: the same, or the working copy of a published article, which `stamp` names.
 */
export type ServerState = { where: Where; live: DeskInput; kept: DeskInput; stamp: string };

/** What must go into the text: somebody's changes to `base`, and where the form stands then. */
export type Incoming = { base: DeskInput; theirs: DeskInput; by: string | null; after: ServerState };

/** Where a form begins: at the article, and with a working copy that was made of this very version in it. */
export function stateOf(article: DeskArticle): ServerState {
  const live = inputOf(article, article.input);
  const { working } = article;
  const where = whereOf(article);
  if (!working || working.baseVersion !== article.version)
    return { where, live, kept: live, stamp: working?.stamp ?? "" };
  return { where, live, kept: inputOf(article, working.content), stamp: working.stamp };
}

/** A working copy of an older version: it is what this editor changed, and the article goes into it. */
export function oldCopyOf(article: DeskArticle): { base: DeskInput; mine: DeskInput } | null {
  const { working } = article;
  if (!working || working.baseVersion === article.version) return null;
  return { base: inputOf(article, working.base), mine: inputOf(article, working.content) };
}

/** What came in since: first from this editor's other window, after from someone else. Null when the form is at the newest. */
export function incomingOf(state: ServerState, article: DeskArticle): Incoming | null {
  const { working } = article;
  const next = stateOf(article);
  if (working && working.stamp !== state.stamp) {
    const kept = inputOf(article, working.content);
    const after = working.baseVersion === article.version ? next : { ...state, kept, stamp: working.stamp };
    return { base: state.kept, theirs: kept, by: null, after };
  }
  if (article.version <= state.where.version) return null;
  return { base: state.live, theirs: next.live, by: article.savedBy, after: { ...next, kept: next.live } };
}

function inputOf({ publishedAt, id }: DeskArticle, input: DeskInput): DeskInput {
  return publishedAt === null && isAutoSlug(input.slug, input.title, id) ? { ...input, slug: "" } : input;
}

function whereOf({ version, status, trashed, publishedAt }: DeskArticle): Where {
  return { version, status, trashed, publishedAt };
}
