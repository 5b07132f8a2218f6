import { eq, or, sql } from "drizzle-orm";
import { recordExpiry } from "@/db/expire";
import { articleTags } from "@/db/schema/articles";
import { tags as tagTable } from "@/db/schema/sections";
import { transact } from "@/db/transact";
import { forgetKin } from "@/features/articles/kin/forget";
import { recordAudit } from "@/features/audit/record";
import { moveAddress } from "@/features/redirects/move";
import { tags } from "@/lib/cache";
import { listPath } from "@/lib/list-paths";
import { ok, type Result, refuse } from "@/lib/result";
import { slugify } from "@/lib/slug";
import { arrangeFieldText as text } from "@/lib/text.nl/arrange";
import { expireList } from "./expire";
import { deleteRow } from "./rows";

export type Merged = { into: number; expired: string[] };

/**
 * Makes two tags one: the articles of the first get the second, named `into`, and the first's address leads there for ever. Errors:
 * not-found, stale, invalid (no such tag, or it is the same one).
 */
export async function mergeTag(
  editor: { id: number; name: string },
  input: { id: number; version: number; into: string },
): Promise<Result<Merged>> {
  return transact<Merged>(async (tx) => {
    const wanted = or(eq(tagTable.id, input.id), eq(tagTable.slug, slugify(input.into)));
    const rows = await tx.select().from(tagTable).where(wanted).orderBy(tagTable.id).for("update");
    const from = rows.find((row) => row.id === input.id);
    if (!from) return refuse("not-found");
    if (from.version !== input.version) return refuse("stale");
    const into = rows.find((row) => row.slug === slugify(input.into));
    if (!into) return refuse("invalid", { into: text.mergeUnknown });
    if (into.id === from.id) return refuse("invalid", { into: text.mergeSame });

    await tx.execute(sql`
      insert into ${articleTags} (article_id, tag_id)
      select article_id, ${into.id} from ${articleTags} where tag_id = ${from.id} on conflict do nothing`);
    await deleteRow(tx, "tag", from.id);
    await moveAddress(tx, listPath("tag", from.slug), listPath("tag", into.slug));
    await recordAudit(tx, editor, {
      action: "tag.merge",
      subjectType: "tag",
      subjectId: into.id,
      from: from.name,
      to: into.name,
    });
    const kin = await forgetKin(tx, into.id);
    const expired = [...expireList("tag", from.id), ...expireList("tag", into.id), ...kin, tags.redirects];
    return ok({ into: into.id, expired: await recordExpiry(tx, expired) });
  });
}
