import { type IsoWeek, isWeek } from "@/lib/iso-week";

export const listKinds = { rubriek: "section", auteur: "author", trefwoord: "tag", serie: "series" } as const;

export type ListKind = (typeof listKinds)[keyof typeof listKinds];

/** What a reader's address asks for, as far as its letters say. */
export type Address =
  | { kind: "week"; week: IsoWeek; file?: typeof bookFile }
  | { kind: "year"; year: number }
  | { kind: "article"; slug: string; file?: typeof eventFile }
  | { kind: "comments"; slug: string; page: number }
  | { kind: "comment"; id: number; page?: typeof reportPage }
  | { kind: "objection"; token: string }
  | { kind: "transparency"; year: number }
  | { kind: "list"; of: ListKind; slug: string; page: number }
  | { kind: "page"; slug: string }
  | { kind: "legacy"; id: number }
  | { kind: "moved"; to: string }
  | { kind: "none" };

/** An article's event for a calendar, under the article's address. */
export const eventFile = "agenda.ics";

/** A week's issue as a book: the end of its address. */
export const bookFile = ".epub";

/** Under a comment's address: where it is reported. */
export const reportPage = "melden";

const none: Address = { kind: "none" };

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads the whole path, letter by letter as it came: nothing is decoded, because no address of ours needs it, so that
 * `/artikel/x%2e` is not taken for something tidier. What is not exactly an address is none, without asking the database.
 */
export function parseAddress(path: string): Address {
  const legacy = /^\/read\/antenne_item\/id\/(\d{1,10})(\/[^/]*)?\/?$/.exec(path);
  if (legacy) return numbered("legacy", Number(legacy[1]));
  const fed = /^(\/(?:rubriek|auteur|trefwoord)\/[a-z0-9-]+)\/(?:feed\.xml|rss\.xml|feed\.json)$/.exec(path)?.[1];
  if (fed) return parseAddress(fed);
  const told = /^\/artikel\/([a-z0-9-]{1,120})\/agenda\.ics$/.exec(path)?.[1];
  if (told) return slugForm.test(told) ? { kind: "article", slug: told, file: eventFile } : none;
  const book = /^(\/\d{4}\/week\/\d{1,2})\.epub$/.exec(path)?.[1];
  if (book) return bookOf(parseAddress(book));
  if (path.includes("//")) return none;
  if (path.length > 1 && path.endsWith("/")) return withoutSlash(path.slice(0, -1));
  if (!/^(\/[a-z0-9-]+)+$/.test(path)) return none;
  const [first = "", second, third, ...more] = path.slice(1).split("/");
  if (first === "artikel" && third === "reacties" && more.length === 1) return commentsAddress(second, more[0]);
  if (more.length > 0) return none;
  if (/^\d+$/.test(first)) return calendarAddress(first, second, third);
  if (second === undefined) return slugForm.test(first) ? { kind: "page", slug: first } : none;
  if (!slugForm.test(second) || second.length > 120) return none;
  if (first === "reactie") return commentAddress(second, third);
  if (first === "bezwaar") return third === undefined && /^[0-9a-f]{64}$/.test(second) ? objectionTo(second) : none;
  if (first === "transparantie") return third === undefined && /^[1-9]\d{3}$/.test(second) ? reportOn(second) : none;
  if (first === "artikel") return third === undefined ? { kind: "article", slug: second } : none;
  return listAddress(first, second, third);
}

function numbered(kind: "legacy" | "comment", id: number): Address {
  return id >= 1 && id <= 2_147_483_647 ? { kind, id } : none;
}

function commentAddress(id: string, page: string | undefined): Address {
  const address = /^[1-9]\d{0,9}$/.test(id) ? numbered("comment", Number(id)) : none;
  if (address.kind !== "comment" || page === undefined) return address;
  return page === reportPage ? { ...address, page } : none;
}

function objectionTo(token: string): Address {
  return { kind: "objection", token };
}

function reportOn(year: string): Address {
  return { kind: "transparency", year: Number(year) };
}

function bookOf(address: Address): Address {
  if (address.kind === "week") return { ...address, file: bookFile };
  return address.kind === "moved" ? { kind: "moved", to: address.to + bookFile } : none;
}

function withoutSlash(path: string): Address {
  return parseAddress(path).kind === "none" ? none : { kind: "moved", to: path };
}

function calendarAddress(first: string, second: string | undefined, third: string | undefined): Address {
  if (!/^\d{4}$/.test(first)) return none;
  const year = Number(first);
  if (second === undefined) return isWeek({ year, week: 1 }) ? { kind: "year", year } : none;
  if (second !== "week" || third === undefined || !/^\d{1,2}$/.test(third)) return none;
  const week = Number(third);
  if (!isWeek({ year, week })) return none;
  return third === String(week)
    ? { kind: "week", week: { year, week } }
    : { kind: "moved", to: `/${year}/week/${week}` };
}

/** The first page of comments is the article itself. */
function commentsAddress(slug = "", page = ""): Address {
  if (!slugForm.test(slug) || slug.length > 120) return none;
  if (page === "1") return { kind: "moved", to: `/artikel/${slug}` };
  return /^[1-9]\d{0,4}$/.test(page) ? { kind: "comments", slug, page: Number(page) } : none;
}

function listAddress(first: string, slug: string, third: string | undefined): Address {
  const of = Object.entries(listKinds).find(([name]) => name === first)?.[1];
  if (!of) return none;
  if (third === undefined) return { kind: "list", of, slug, page: 1 };
  if (third === "1") return { kind: "moved", to: `/${first}/${slug}` };
  return /^[1-9]\d{0,4}$/.test(third) ? { kind: "list", of, slug, page: Number(third) } : none;
}
