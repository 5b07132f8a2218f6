import { and, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { pages } from "@/db/schema/settings";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { slugOf } from "@/features/lists/schema";
import { forgetAddress, moveAddress } from "@/features/redirects/move";
import { tags } from "@/lib/cache";
import { ok, type Result, refuse } from "@/lib/result";
import { arrangeFieldText as text } from "@/lib/text.nl/arrange";
import { fixedPages, type PageInput, reservedSlugs } from "./schema";

type Editor = { id: number; name: string };

type Values = Omit<PageInput, "id" | "version">;

/**
 * Makes or changes an editable page; an old address leads to the new one for ever. Answers the tags that expired. Errors: invalid
 * (the address is taken, or may not change), not-found, stale.
 */
export async function savePage(editor: Editor, input: PageInput): Promise<Result<string[]>> {
  const slug = slugOf({ slug: input.slug, name: input.title });
  if (slug === null || reservedSlugs.includes(slug) || /^\d+$/.test(slug)) {
    return refuse("invalid", { slug: slug === null ? text.slugMissing : text.slugReserved });
  }
  const { id, version, ...rest } = input;
  const values = { ...rest, slug };
  return transact<string[]>(async (tx) => {
    const others = and(eq(pages.slug, slug), ne(pages.id, id ?? 0));
    if ((await tx.$count(pages, others)) > 0) return refuse("invalid", { slug: text.slugTaken });
    return id === undefined ? make(tx, editor, values) : change(tx, editor, id, version, values);
  });
}

async function make(tx: Tx, editor: Editor, values: Values): Promise<Result<string[]>> {
  const [made] = await tx.insert(pages).values(values).returning({ id: pages.id });
  if (!made) throw new Error("An inserted page did not come back");
  await recordAudit(tx, editor, { action: "page.add", subjectType: "page", subjectId: made.id, to: values.title });
  return ok(await recordExpiry(tx, expired(values.slug)));
}

async function change(tx: Tx, editor: Editor, id: number, version = 0, values: Values): Promise<Result<string[]>> {
  const [before] = await tx.select().from(pages).where(eq(pages.id, id)).for("update");
  if (!before) return refuse("not-found");
  if (before.version !== version) return refuse("stale");
  const moved = before.slug !== values.slug;
  if (moved && fixedPages.includes(before.slug)) return refuse("invalid", { slug: text.slugFixed });

  await tx
    .update(pages)
    .set({ ...values, updatedAt: new Date(), version: sql`${pages.version} + 1` })
    .where(eq(pages.id, id));
  if (moved) await moveAddress(tx, `/${before.slug}`, `/${values.slug}`);
  await recordAudit(tx, editor, {
    action: "page.save",
    subjectType: "page",
    subjectId: id,
    from: before.title,
    to: values.title,
  });
  const listed = moved || before.title !== values.title || before.position !== values.position;
  return ok(
    await recordExpiry(tx, listed ? [...expired(values.slug), tags.page(before.slug)] : [tags.page(values.slug)]),
  );
}

/** Takes a page away that is not one of the fixed ones. Errors: not-found, stale, in-use. */
export async function removePage(editor: Editor, id: number, version: number): Promise<Result<string[]>> {
  return transact<string[]>(async (tx) => {
    const [page] = await tx.select().from(pages).where(eq(pages.id, id)).for("update");
    if (!page) return refuse("not-found");
    if (page.version !== version) return refuse("stale");
    if (fixedPages.includes(page.slug)) return refuse("in-use");

    await tx.delete(pages).where(eq(pages.id, id));
    await forgetAddress(tx, `/${page.slug}`);
    await recordAudit(tx, editor, { action: "page.remove", subjectType: "page", subjectId: id, from: page.title });
    return ok(await recordExpiry(tx, expired(page.slug)));
  });
}

/** The foot of each page lists them (tag `settings`). */
function expired(slug: string): string[] {
  return [tags.page(slug), tags.settings, tags.feed, tags.redirects];
}
