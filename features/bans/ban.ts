import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { commentBans } from "@/db/schema/bans";
import { commenters, comments } from "@/db/schema/comments";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { fold } from "@/lib/fold";
import { ok, type Result, refuse } from "@/lib/result";
import type { Role } from "@/lib/role";
import { banFieldText as text } from "@/lib/text.nl/bans";
import { canBan } from "./policy";
import type { BanInput } from "./schema";

type Editor = { id: number; name: string; role: Role };

/**
 * Keeps the sender of a comment from commenting for some days: by name, by the domain of the e-mail address, by the hash of the address, or by
 * several of these, each a ban of its own. Answers their ids. Errors: forbidden, not-found, invalid (what is to be banned is not known).
 */
export function ban(editor: Editor, input: BanInput): Promise<Result<number[]>> {
  return transact<number[]>((tx) => banWithin(tx, editor, input));
}

/** The same in the transaction of a decision that the ban is part of (`tie`). */
export async function banWithin(
  tx: Tx,
  editor: Editor,
  { commentId, kinds, days, reason }: BanInput,
): Promise<Result<number[]>> {
  if (!canBan(editor)) return refuse("forbidden");
  const [comment] = await tx
    .select({
      name: comments.name,
      addressHash: comments.addressHash,
      addressKeyId: comments.addressKeyId,
      email: commenters.email,
    })
    .from(comments)
    .leftJoin(commenters, eq(commenters.id, comments.commenterId))
    .where(eq(comments.id, commentId));
  if (!comment) return refuse("not-found");

  const domain = fold(comment.email?.split("@").at(-1) ?? "");
  const { addressHash, addressKeyId } = comment;
  const what = {
    name: comment.name === "" ? null : { value: fold(comment.name), label: comment.name },
    domain: domain === "" ? null : { value: domain, label: domain },
    address: addressHash && { addressHash, addressKeyId, label: comment.name },
  };
  const ids: number[] = [];
  for (const kind of kinds) {
    const known = what[kind];
    if (!known) return refuse("invalid", { kinds: text.unknown[kind] });
    ids.push(await write(tx, editor, { kind, reason, ...known }, days));
  }
  return ok(ids);
}

/** Says of which decision bans are part, so that they end when it is withdrawn. */
export async function tie(tx: Tx, ids: number[], decisionId: number): Promise<void> {
  if (ids.length > 0) await tx.update(commentBans).set({ decisionId }).where(inArray(commentBans.id, ids));
}

/** Ends the bans of a decision that is withdrawn; that is in its trail. */
export async function liftOf(tx: Tx, editorId: number | null, decisionId: number): Promise<void> {
  await tx
    .update(commentBans)
    .set({ liftedAt: sql`now()`, liftedBy: editorId, version: sql`${commentBans.version} + 1` })
    .where(and(eq(commentBans.decisionId, decisionId), isNull(commentBans.liftedAt)));
}

type Ban = Omit<typeof commentBans.$inferInsert, "until">;

async function write(tx: Tx, editor: Editor, values: Ban, days: number): Promise<number> {
  const [made] = await tx
    .insert(commentBans)
    .values({ ...values, createdBy: editor.id, until: sql`now() + make_interval(days => ${days})` })
    .returning({ id: commentBans.id });
  if (!made) throw new Error("A ban that was just written is gone");
  await recordAudit(tx, editor, { action: "ban.add", subjectType: "ban", subjectId: made.id, to: values.kind });
  return made.id;
}

/** Lets someone comment again before the time is over. Errors: forbidden, stale (lifted already, or never there). */
export function lift(editor: Editor, id: number): Promise<Result> {
  return transact<void>(async (tx) => {
    if (!canBan(editor)) return refuse("forbidden");
    const [lifted] = await tx
      .update(commentBans)
      .set({ liftedAt: sql`now()`, liftedBy: editor.id, version: sql`${commentBans.version} + 1` })
      .where(sql`${commentBans.id} = ${id} and ${commentBans.liftedAt} is null and ${commentBans.until} > now()`)
      .returning({ id: commentBans.id, kind: commentBans.kind });
    if (!lifted) return refuse("stale");
    await recordAudit(tx, editor, { action: "ban.lift", subjectType: "ban", subjectId: id, from: lifted.kind });
    return ok();
  });
}
