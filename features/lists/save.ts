import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { moveAddress } from "@/features/redirects/move";
import { tellHub } from "@/features/websub/announce";
import { tags } from "@/lib/cache";
import { type ListKind, listPath } from "@/lib/list-paths";
import { ok, type Result, refuse } from "@/lib/result";
import { arrangeFieldText as text } from "@/lib/text.nl/arrange";
import { expireList } from "./expire";
import { insertRow, listTables, lockRow, updateRow } from "./rows";
import { type ListInput, slugOf } from "./schema";

type Editor = { id: number; name: string };

export type SavedList = { id: number; expired: string[] };

/**
 * Makes or changes a section, tag or series; an old address leads to the new one for ever. Errors: invalid (the address is taken,
 * or the name has no letters for one), not-found, stale.
 */
export async function saveList(editor: Editor, input: ListInput): Promise<Result<SavedList>> {
  const slug = slugOf(input);
  if (slug === null) return refuse("invalid", { slug: text.slugMissing });
  return transact<SavedList>(async (tx) => {
    if (await isTaken(tx, input.of, slug, input.id)) return refuse("invalid", { slug: text.slugTaken });
    return input.id === undefined
      ? make(tx, editor, { ...input, slug })
      : change(tx, editor, input.id, { ...input, slug });
  });
}

async function make(tx: Tx, editor: Editor, input: ListInput): Promise<Result<SavedList>> {
  const id = await insertRow(tx, input.of, input);
  await recordAudit(tx, editor, { action: `${input.of}.add`, subjectType: input.of, subjectId: id, to: input.name });
  return ok({ id, expired: await recordExpiry(tx, expireList(input.of, id)) });
}

async function change(tx: Tx, editor: Editor, id: number, input: ListInput): Promise<Result<SavedList>> {
  const before = await lockRow(tx, input.of, id);
  if (!before) return refuse("not-found");
  if (before.version !== input.version) return refuse("stale");

  await updateRow(tx, input.of, id, input);
  const moved = before.slug !== input.slug;
  if (moved) await moveAddress(tx, listPath(input.of, before.slug), listPath(input.of, input.slug));
  // A series has no feed of its own.
  if ((moved || before.name !== input.name) && input.of !== "series") await tellHub(tx, { [input.of]: [id] });
  await recordAudit(tx, editor, {
    action: `${input.of}.save`,
    subjectType: input.of,
    subjectId: id,
    from: before.name,
    to: input.name,
  });
  return ok({ id, expired: await recordExpiry(tx, [...expireList(input.of, id), ...(moved ? [tags.redirects] : [])]) });
}

async function isTaken(tx: Tx, of: ListKind, slug: string, id = 0): Promise<boolean> {
  const table = listTables[of];
  return (await tx.$count(table, and(eq(table.slug, slug), ne(table.id, id)))) > 0;
}
