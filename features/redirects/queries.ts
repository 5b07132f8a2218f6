import { desc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { redirects } from "@/db/schema/redirects";
import { canArrange } from "@/features/lists/policy";
import { containing } from "@/lib/like";
import type { Role } from "@/lib/role";

export type RedirectRow = { id: number; from: string; to: string };

export type RedirectPage = { rows: RedirectRow[]; total: number; page: number; pages: number };

export const redirectPageSize = 50;

/** One page of the redirects, newest first; `search` looks in both addresses. A page too far is the last one. Nothing for who may not arrange. */
export async function listRedirects(editor: { role: Role }, search: string, page = 1): Promise<RedirectPage> {
  if (!canArrange(editor)) return { rows: [], total: 0, page: 1, pages: 1 };
  const like = containing(search);
  const where = search ? sql`${redirects.from} ilike ${like} or ${redirects.to} ilike ${like}` : undefined;
  const total = await db.$count(redirects, where);
  const pages = Math.max(1, Math.ceil(total / redirectPageSize));
  const shown = Math.min(page, pages);
  const rows: RedirectRow[] = await db
    .select({ id: redirects.id, from: redirects.from, to: redirects.to })
    .from(redirects)
    .where(where)
    .orderBy(desc(redirects.id))
    .limit(redirectPageSize)
    .offset((shown - 1) * redirectPageSize);
  return { rows, total, page: shown, pages };
}

/** Every redirect, for the server, which keeps them in memory: an unknown address must not cost the database anything. */
export async function readRedirects(): Promise<Map<string, string>> {
  const rows = await db.select({ from: redirects.from, to: redirects.to }).from(redirects);
  return new Map(rows.map(({ from, to }) => [from, to]));
}
