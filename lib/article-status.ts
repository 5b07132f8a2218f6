/** An article's way: an idea with a slot, then writing, review, and out; `withdrawn` is back from readers. */
export const articleStatuses = ["planned", "draft", "review", "ready", "scheduled", "published", "withdrawn"] as const;

export type ArticleStatus = (typeof articleStatuses)[number];
