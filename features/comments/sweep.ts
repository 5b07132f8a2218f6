import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "@/features/articles/policy";
import type { InboxFilter } from "./filter";
import { findComments } from "./find";
import { atOnce, decisions, moderate, type Sweep } from "./moderate";
import type { ModerationVerb } from "./schema";

/** So many are decided about in one call; whoever asks for more calls again with the same batch. */
const most = 5 * atOnce;

/** `upTo` is the newest comment that the moderator had on the screen: what came in since is not decided about unseen. */
export type Found = { filter: InboxFilter; upTo: number; batch: string | null };

/** Decides about all that the filter lets through, as it is now, a part at a time: `more` when a part is left. */
export async function sweep(
  editor: Actor & { name: string },
  verb: Exclude<ModerationVerb, "undo">,
  { filter, upTo, batch }: Found,
): Promise<Sweep & { more: boolean }> {
  const { from } = decisions[verb];
  const found = await findComments(editor, filter);
  const statuses = sql.join(
    from.map((status) => sql`${status}`),
    sql`, `,
  );
  const targets = await db.execute<{ id: number; version: number }>(sql`
    select c.id, c.version from comments c
    where c.id <= ${upTo} and c.status in (${statuses}) and c.id in (select id from ${found} found)
    order by c.id limit ${most + 1}`);
  const swept = await moderate(editor, verb, targets.slice(0, most), batch ?? randomUUID());
  return { ...swept, more: targets.length > most };
}
