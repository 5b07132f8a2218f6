/** What the history shows: two versions by their numbers, the whole text or what changed, and which page of the list. */
export type HistoryView = { shown: number; compared?: number | undefined; whole?: boolean; page?: number };

/** The address of a view of an article's history. */
export function historyAddress(articleId: number, { shown, compared, whole = false, page = 1 }: HistoryView): string {
  const query = new URLSearchParams({ versie: String(shown) });
  if (compared !== undefined) query.set("met", String(compared));
  if (whole) query.set("toon", "tekst");
  if (page > 1) query.set("pagina", String(page));
  return `/redactie/artikelen/${articleId}/geschiedenis?${query}`;
}
