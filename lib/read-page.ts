/*
 * A page as it is counted: what kind it is, and which. In the page itself and in what its browser sends it is one word, as `artikel-12`.
 */

const words = {
  article: "artikel",
  front: "voorpagina",
  issue: "nummer",
  year: "jaar",
  section: "rubriek",
  author: "auteur",
  tag: "trefwoord",
  series: "serie",
  page: "bladzijde",
  list: "lijst",
} as const;

export type PageKind = keyof typeof words;

/** `id` is that of its row; of an issue it is year and week as `202613`, of a year the year itself, of the front 0. */
export type ReadPage = { kind: PageKind; id: number };

export const pageKinds: PageKind[] = [
  "article",
  "front",
  "issue",
  "year",
  "section",
  "author",
  "tag",
  "series",
  "page",
  "list",
];

/** The lists that have no row in the database. */
export const listIds = { archive: 1, agenda: 2, mostRead: 3, search: 4 } as const;

export function issuePage({ year, week }: { year: number; week: number }): ReadPage {
  return { kind: "issue", id: year * 100 + week };
}

export function pageWord({ kind, id }: ReadPage): string {
  return `${words[kind]}-${id}`;
}

/** The page of such a word; null when it is none. Whether it is there is not known yet. */
export function readPageWord(text: unknown): ReadPage | null {
  if (typeof text !== "string") return null;
  const [, word, digits] = /^([a-z]{1,12})-(0|[1-9]\d{0,9})$/.exec(text) ?? [];
  const kind = pageKinds.find((known) => words[known] === word);
  const id = Number(digits);
  return kind && id <= 2_147_483_647 && (kind === "front") === (id === 0) ? { kind, id } : null;
}
