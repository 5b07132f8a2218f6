import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { articleAuthors, articleSlugs, articles } from "@/db/schema/articles";
import { editors } from "@/db/schema/editors";
import { issues } from "@/db/schema/issues";
import { sections } from "@/db/schema/sections";
import { weekOf } from "@/lib/dates";

export type Draft = { id: number; slug: string; title: string };

/** Drafts that lack nothing, by the first admin: for this week's issue, or another. */
export async function addDrafts(
  count: number,
  { name = "Pas verschenen", week: { year, week } = weekOf(new Date()) } = {},
): Promise<{ drafts: Draft[]; editorId: number; issueId: number }> {
  const [admin] = await db.select({ id: editors.id }).from(editors).where(eq(editors.role, "admin")).limit(1);
  const [section] = await db.select({ id: sections.id }).from(sections).limit(1);
  await db.insert(issues).values({ year, week }).onConflictDoNothing();
  const [issue] = await db
    .select({ id: issues.id })
    .from(issues)
    .where(and(eq(issues.year, year), eq(issues.week, week)));
  if (!admin || !section || !issue) throw new Error("The magazine lacks an admin, a section or an issue");
  const drafts: Draft[] = [];
  for (let nth = 1; nth <= count; nth++) {
    const title = `${name} ${nth} van ${count}`;
    const [made] = await db
      .insert(articles)
      .values({
        title,
        lede: "Een bericht dat meteen te zien moet zijn.",
        body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Wat er gebeurde." }] }] },
        bodyText: "Wat er gebeurde.",
        wordCount: 3,
        status: "ready",
        sectionId: section.id,
        issueId: issue.id,
        position: 1000 + nth,
        createdBy: admin.id,
      })
      .returning({ id: articles.id });
    if (!made) throw new Error("No article was made");
    const slug = `pas-verschenen-${made.id}`;
    await db.insert(articleSlugs).values({ slug, articleId: made.id, current: true });
    await db.insert(articleAuthors).values({ articleId: made.id, guestName: "De redactie", position: 1 });
    drafts.push({ id: made.id, slug, title });
  }
  return { drafts, editorId: admin.id, issueId: issue.id };
}
