import type { Role } from "@/lib/role";
import { db, sql } from "./client";
import { articleAuthors, articleSlugs, articles } from "./schema/articles";
import { authors } from "./schema/authors";
import { editors } from "./schema/editors";
import { issues } from "./schema/issues";

/* Rows for database tests: as little as each needs, straight into the tables. */

export async function emptyTables(): Promise<void> {
  // Who was refused a moment ago is remembered outside the tables (features/limits).
  Reflect.deleteProperty(globalThis, "antenneShut");
  await sql`truncate editors, authors, media, sections, series, tags, issues, articles, article_related, comments, commenters, comment_bans, sender_keys, comment_starts, visitors,
    view_marks, day_keys, rate_limits, cache_expiries, audit_log, mails, social_images, report_decisions, reports, objections,
    report_trail restart identity cascade`;
  // These have many parts, and hold little: emptied much faster so.
  for (const table of viewTables) await sql`delete from ${sql(table)}`;
}

const viewTables = [
  "view_minutes",
  "view_hours",
  "view_days",
  "view_months",
  "view_years",
  "view_detail_days",
  "view_detail_months",
];

let made = 0;

export async function makeEditor(
  role: Role,
): Promise<{ id: number; name: string; role: Role; authorId: number | null }> {
  const number = ++made;
  const [editor] = await db
    .insert(editors)
    .values({ email: `${role}-${number}@antenne.example`, name: `${role} ${number}`, role })
    .returning();
  if (!editor) throw new Error("No editor was made");
  const [author] = await db
    .insert(authors)
    .values({ slug: `${role}-${number}`, name: `Pen ${number}`, editorId: editor.id })
    .returning();
  return { id: editor.id, name: editor.name, role, authorId: author?.id ?? null };
}

/** A published article in week 47 of 2026, unless told otherwise. */
export async function makeArticle(
  changes: Partial<typeof articles.$inferInsert> = {},
  authorIds: number[] = [],
): Promise<number> {
  const number = ++made;
  await db.insert(issues).values({ year: 2026, week: 47 }).onConflictDoNothing();
  const [issue] = await db.select({ id: issues.id }).from(issues);
  const [article] = await db
    .insert(articles)
    .values({
      title: `Artikel ${number}`,
      body: { type: "doc", content: [{ type: "paragraph" }] },
      status: "published",
      publishedAt: new Date(),
      issueId: issue?.id,
      ...changes,
    })
    .returning({ id: articles.id });
  if (!article) throw new Error("No article was made");
  await db.insert(articleSlugs).values({ slug: `artikel-${number}`, articleId: article.id, current: true });
  for (const [index, authorId] of authorIds.entries()) {
    await db.insert(articleAuthors).values({ articleId: article.id, position: index + 1, authorId });
  }
  return article.id;
}
