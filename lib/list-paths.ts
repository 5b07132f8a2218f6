/** What an editor arranges that holds articles; authors have a form of their own. */
export const listKinds = ["section", "tag", "series"] as const;

export type ListKind = (typeof listKinds)[number];

/** The readers' address of one. */
export function listPath(of: ListKind | "author", slug: string): string {
  return `/${{ section: "rubriek", tag: "trefwoord", series: "serie", author: "auteur" }[of]}/${slug}`;
}

/** The desk's screens, by the last part of their address. */
export const listScreens = { rubrieken: "section", trefwoorden: "tag", series: "series" } as const;

export type ListScreen = keyof typeof listScreens;

export function isListScreen(name: string): name is ListScreen {
  return Object.hasOwn(listScreens, name);
}

/** The address of the screen of one kind. */
export function screenOf(of: ListKind): string {
  return `/redactie/indeling/${{ section: "rubrieken", tag: "trefwoorden", series: "series" }[of]}`;
}
