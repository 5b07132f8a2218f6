import { and, desc, eq, gte, inArray, isNotNull, lt, notInArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { commenters, comments, signsOf } from "@/db/schema/comments";
import { holds } from "@/db/text-search";
import type { Actor } from "@/features/articles/policy";
import { ownIds } from "@/features/articles/readable";
import { exactly } from "@/lib/like";
import { endOfDay, startOfDay } from "@/lib/local-time";
import type { InboxFilter } from "./filter";
import { canModerateAll } from "./policy";

/** What a search finds at most, the newest of it. */
export const mostFound = 200;

/** In so many articles, or of so many people, whose title or address holds the words: the newest. */
const mostAround = 100;

/** The comments that the filter lets through and this editor may moderate: which, and when they came. */
export async function findComments(editor: Actor, filter: InboxFilter): Promise<SQL> {
  const narrowed = and(narrow(filter), filter.afzender ? await sameSender(filter.afzender) : undefined);
  return filter.zoek ? containing(editor, filter.zoek, narrowed) : sql`${listed(editor, narrowed)}`;
}

function listed(editor: Actor, ...conditions: (SQL | undefined)[]) {
  return db
    .select({ id: comments.id, version: comments.version, createdAt: comments.createdAt })
    .from(comments)
    .where(and(mine(editor), ...conditions));
}

function articlesOf(sectionId: number) {
  return db.select({ id: articles.id }).from(articles).where(eq(articles.sectionId, sectionId));
}

function narrow({ stand, artikel, rubriek, reden, links, van, tot }: InboxFilter): SQL | undefined {
  const signs = signsOf(comments);
  const [from, until] = [startOfDay(van ?? ""), endOfDay(tot ?? "")];
  return and(
    stand === "alle" ? undefined : eq(comments.status, stand),
    artikel ? eq(comments.articleId, artikel) : undefined,
    rubriek ? inArray(comments.articleId, articlesOf(rubriek)) : undefined,
    reden ? sql`${signs} ? ${reden}` : undefined,
    links ? sql`${signs} ?| array['links', 'many-links', 'hurried-link']` : undefined,
    from && gte(comments.createdAt, from),
    until && lt(comments.createdAt, until),
  );
}

/** From the same e-mail address, under the same name, or, while it is known, from the same address. */
export async function sameSender(commentId: number): Promise<SQL | undefined> {
  const [known] = await db.select().from(comments).where(eq(comments.id, commentId));
  if (!known) return sql`false`;
  return or(
    eq(comments.id, commentId),
    known.commenterId === null ? undefined : eq(comments.commenterId, known.commenterId),
    sql`${comments.name} ilike ${exactly(known.name)}`,
    known.addressHash === null ? undefined : eq(comments.addressHash, known.addressHash),
  );
}

/**
 * What also holds these words: in the comment, the name, the address or the title above it. Each is asked for apart, the newest first,
 * because no index answers all of them at once, and to a bound, because comparing letters is what costs.
 */
function containing(editor: Actor, words: string, narrowed: SQL | undefined): SQL {
  const people = db
    .select({ id: commenters.id })
    .from(commenters)
    .where(holds(sql`${commenters.email}::text`, words))
    .orderBy(desc(commenters.id))
    .limit(mostAround);
  const above = db
    .select({ id: articles.id })
    .from(articles)
    .where(holds(articles.title, words))
    .orderBy(desc(articles.id))
    .limit(mostAround);
  const places = [
    or(holds(comments.text, words), holds(comments.name, words)),
    inArray(comments.commenterId, people),
    inArray(comments.articleId, above),
  ].map((place) => {
    const newest = listed(editor, narrowed, place).orderBy(desc(comments.createdAt), desc(comments.id));
    return sql`${newest.limit(mostFound + 1)}`;
  });
  return sql`(${sql.join(places, sql` union `)})`;
}

/**
 * The rule of `canModerate`, for a query: articles out of the trash, and for an author only own ones. It asks of a comment only which article it
 * is about, so that an index of comments alone answers it; own ones are found first, so that not all comments are looked at.
 */
export function mine(editor: Actor): SQL {
  const trashed = db.select({ id: articles.id }).from(articles).where(isNotNull(articles.trashedAt));
  if (canModerateAll(editor)) return notInArray(comments.articleId, trashed);
  return sql`${comments.articleId} = any(array(${ownIds(editor)} except ${trashed}))`;
}
