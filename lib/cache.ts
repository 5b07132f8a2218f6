import { updateTag } from "next/cache";
import { compareWeeks, type IsoWeek } from "./iso-week";

/**
 * The cache tags. A public query says which it carries, beside its lifetime; a change says which it expires. Nothing else
 * in the code writes a tag by hand. A thing and the list of articles it holds have a tag each, so that a new article in a
 * section rebuilds the section's lists and not every page that names the section.
 */
export const tags = {
  /** The page of one article: its text, bylines, corrections. */
  article: (id: number) => `article:${id}`,
  /** Which articles are akin to one. */
  related: (articleId: number) => `related:${articleId}`,
  /** How many approved comments there are under one article, and the first page of them. */
  comments: (articleId: number) => `comments:${articleId}`,
  /** A later page of them. */
  commentPage: (articleId: number, page: number) => `comments:${articleId}:${page}`,
  /** One issue: its title and note, and the cards of what it holds, in their order. */
  issue: ({ year, week }: IsoWeek) => `issue:${year}-${week}`,
  /** Which issue is the newest. */
  front: "front",
  /** Which weeks of a year hold articles, and the shade of each cell. */
  calendar: (year: number) => `calendar:${year}`,
  /** The lead of each week of a year. */
  year: (year: number) => `year:${year}`,
  /** Which weeks of which years hold articles at all. */
  archive: "archive",
  /** Which week is the magazine's first. */
  firstWeek: "first-week",
  section: (id: number) => `section:${id}`,
  sectionList: (id: number) => `section-list:${id}`,
  /** The sections of the magazine: names and order. */
  sections: "sections",
  author: (id: number) => `author:${id}`,
  authorList: (id: number) => `author-list:${id}`,
  tag: (id: number) => `tag:${id}`,
  tagList: (id: number) => `tag-list:${id}`,
  series: (id: number) => `series:${id}`,
  seriesList: (id: number) => `series-list:${id}`,
  media: (id: number) => `media:${id}`,
  page: (slug: string) => `page:${slug}`,
  /** The newest articles with their full text, and every article's date: what feeds and sitemaps tell machines. */
  feed: "feed",
  /** The events of public articles: what there is to go to. */
  agenda: "agenda",
  /** Which addresses have moved; the server keeps them in memory. */
  redirects: "redirects",
  /** The magazine's name, tagline and the like. */
  settings: "settings",
  /** Whose comments wait, how long an article takes them, and what the form says of that. */
  commentRules: "comment-rules",
  /** What was asked for by its address and not there: expires when there is something new to find. */
  absent: "absent",
  /** What is told of each year about reports and decisions: made anew at night. */
  transparency: "transparency",
  /** Everything: for the rare change that touches the whole magazine, such as clearing the demo. */
  all: "all",
} as const;

/** Where an article stands in what readers see, before or after a change. */
export type Placement = {
  articleId: number;
  /** Whether readers see it at all. */
  public: boolean;
  week: IsoWeek | null;
  sectionId: number | null;
  seriesId: number | null;
  authorIds: number[];
  tagIds: number[];
  /** What its card in a list shows; another value means that the lists are out of date. */
  card: string;
  /** When and where there is something to go to, if there is. */
  event: string | null;
  /** The shade of each week that the change may touch, as `2026-47` → 3. */
  shades: Record<string, number>;
  /** The newest week that the front page shows. */
  frontWeek: IsoWeek | null;
  /** The magazine's first week. */
  firstWeek: IsoWeek | null;
};

/** Exactly the tags that a change of an article expires, from where it stood before (null: it was not there) and after. */
export function expireArticle(before: Placement | null, after: Placement | null): string[] {
  const expired = new Set<string>();
  const sides = [before, after].filter((side) => side?.public === true);
  for (const side of sides) if (side) expired.add(tags.article(side.articleId));
  if (sides.length > 0) expired.add(tags.feed);

  const moved = JSON.stringify(listsOf(before)) !== JSON.stringify(listsOf(after));
  if (moved || before?.card !== after?.card) {
    for (const side of sides) for (const tag of side ? listsOf(side) : []) expired.add(tag);
    if (after?.public) expired.add(tags.absent);
  }

  if (agendaOf(before) !== agendaOf(after)) expired.add(tags.agenda);

  const weeks = new Set([...Object.keys(before?.shades ?? {}), ...Object.keys(after?.shades ?? {})]);
  for (const week of weeks) {
    const from = before?.shades[week] ?? 0;
    const to = after?.shades[week] ?? 0;
    if (from === to) continue;
    expired.add(tags.calendar(Number(week.split("-")[0])));
    if (from === 0 || to === 0) expired.add(tags.archive);
  }

  if (differs(before?.frontWeek, after?.frontWeek)) expired.add(tags.front);
  if (differs(before?.firstWeek, after?.firstWeek)) expired.add(tags.firstWeek);
  return [...expired];
}

/** The tags that expire when the comments under an article change, from what each of their pages held before and after. */
export function expireComments(articleId: number, before: string[], after: string[]): string[] {
  const longest = before.length > after.length ? before : after;
  const touched = longest.flatMap((_, index) =>
    index > 0 && before[index] !== after[index] ? tags.commentPage(articleId, index + 1) : [],
  );
  return [tags.comments(articleId), ...touched];
}

/** The tags of these pages of comments under an article, from 1. */
export function expireCommentPages(articleId: number, pages: number[]): string[] {
  return pages.map((page) => (page === 1 ? tags.comments(articleId) : tags.commentPage(articleId, page)));
}

/** Whether a change of an article may change what it is akin to, or what is akin to it. */
export function changesKin(before: Placement | null, after: Placement | null): boolean {
  return kinOf(before) !== kinOf(after);
}

function kinOf(side: Placement | null): string | null {
  return side?.public ? JSON.stringify([side.card, side.sectionId, side.seriesId, side.tagIds]) : null;
}

function differs(from: IsoWeek | null = null, to: IsoWeek | null = null): boolean {
  return from === null || to === null ? from !== to : compareWeeks(from, to) !== 0;
}

/** What the agenda shows of an article. */
function agendaOf(side: Placement | null): string | null {
  return side?.public && side.event !== null ? JSON.stringify([side.event, side.card, side.sectionId]) : null;
}

function listsOf(side: Placement | null): string[] {
  if (!side?.public) return [];
  return [
    ...(side.week ? [tags.issue(side.week), tags.year(side.week.year)] : []),
    ...(side.sectionId === null ? [] : [tags.sectionList(side.sectionId)]),
    ...(side.seriesId === null ? [] : [tags.seriesList(side.seriesId)]),
    ...side.authorIds.map(tags.authorList),
    ...side.tagIds.map(tags.tagList),
  ];
}

/** Expires tags for whoever acts, inside a server action: the next read of this server is fresh. The log tells the others. */
export function expireNow(expired: Iterable<string>): void {
  for (const tag of new Set(expired)) updateTag(tag);
}

/** What the server around Next offers on `globalThis` (server/pages-state). */
type Around = { antennePages?: { expireHere?: (tags: string[]) => void } };

/**
 * The same, for an action whose caller then asks for its own page: Next would make that page too before it answers, and the answer that
 * something is done would wait for it. Where there is no server of ours around Next, Next does it.
 */
export function expireBeforeAnswer(expired: Iterable<string>): void {
  const pages = (globalThis as Around).antennePages;
  if (pages?.expireHere) pages.expireHere([...new Set(expired)]);
  else expireNow(expired);
}
