import { desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { countUpTo, pageOf } from "@/db/count";
import { commentBans } from "@/db/schema/bans";
import { editors } from "@/db/schema/editors";
import type { BanKind } from "@/lib/comment-status";
import type { Role } from "@/lib/role";
import { canBan } from "./policy";

export type BanRow = {
  id: number;
  kind: BanKind;
  label: string;
  reason: string;
  createdAt: string;
  createdBy: string | null;
  until: string;
  liftedAt: string | null;
  liftedBy: string | null;
  holds: boolean;
};

export type BanPage = { rows: BanRow[]; total: number; page: number; pages: number };

export const banPageSize = 50;

/** One page of the bans, those that hold the longest first; nothing for who may not ban. */
export async function listBans(editor: { role: Role }, asked?: number): Promise<BanPage> {
  if (!canBan(editor)) return { rows: [], total: 0, page: 1, pages: 1 };
  const counted = await countUpTo(commentBans);
  const { page, pages, offset } = pageOf(counted, banPageSize, asked);
  const [maker, lifter] = [alias(editors, "maker"), alias(editors, "lifter")];
  const rows = await db
    .select({
      id: commentBans.id,
      kind: commentBans.kind,
      label: commentBans.label,
      reason: commentBans.reason,
      createdAt: commentBans.createdAt,
      createdBy: maker.name,
      until: commentBans.until,
      liftedAt: commentBans.liftedAt,
      liftedBy: lifter.name,
      holds: sql<boolean>`${commentBans.liftedAt} is null and ${commentBans.until} > now()`,
    })
    .from(commentBans)
    .leftJoin(maker, eq(maker.id, commentBans.createdBy))
    .leftJoin(lifter, eq(lifter.id, commentBans.liftedBy))
    .orderBy(desc(commentBans.until), desc(commentBans.id))
    .limit(banPageSize)
    .offset(offset);
  const shown = rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    until: row.until.toISOString(),
    liftedAt: row.liftedAt?.toISOString() ?? null,
  }));
  return { rows: shown, total: counted.total, page, pages };
}
