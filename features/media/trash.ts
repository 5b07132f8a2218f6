import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { media } from "@/db/schema/media";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { ok, type Result, refuse } from "@/lib/result";
import { type Actor, canDescribe } from "./policy";

type Editor = Actor & { name: string };

/**
 * Puts an item that stands nowhere in the trash: a month later its files are deleted. Refuses `not-found`, `forbidden`, `stale` and
 * `in-use`.
 */
export function trashMedia(editor: Editor, id: number, version: number): Promise<Result<null>> {
  return transact<null>(async (tx) => {
    const held = await hold(tx, editor, id, version);
    if (!held.ok) return held;
    if (held.data.uses > 0) return refuse("in-use");
    if (held.data.trashedAt) return ok(null);
    return move(tx, editor, held.data, "trash");
  });
}

/** Takes an item out of the trash. Refuses `not-found`, `forbidden` and `stale`. */
export function restoreMedia(editor: Editor, id: number, version: number): Promise<Result<null>> {
  return transact<null>(async (tx) => {
    const held = await hold(tx, editor, id, version);
    if (!held.ok) return held;
    return held.data.trashedAt ? move(tx, editor, held.data, "restore") : ok(null);
  });
}

type Row = typeof media.$inferSelect;

async function hold(tx: Tx, editor: Editor, id: number, version: number): Promise<Result<Row>> {
  const [held] = await tx.select().from(media).where(eq(media.id, id)).for("update");
  if (!held) return refuse("not-found");
  if (!canDescribe(editor, held)) return refuse("forbidden");
  return held.version === version ? ok(held) : refuse("stale");
}

async function move(tx: Tx, editor: Editor, { id, name }: Row, to: "trash" | "restore"): Promise<Result<null>> {
  await tx
    .update(media)
    .set({ trashedAt: to === "trash" ? sql`now()` : null, version: sql`${media.version} + 1` })
    .where(eq(media.id, id));
  await recordAudit(tx, editor, { action: `media.${to}`, subjectType: "media", subjectId: id, detail: { name } });
  return ok(null);
}
