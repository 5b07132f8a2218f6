import { recordExpiry } from "@/db/expire";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { forgetAddress } from "@/features/redirects/move";
import { tags } from "@/lib/cache";
import { type ListKind, listPath } from "@/lib/list-paths";
import { ok, type Result, refuse } from "@/lib/result";
import { expireList } from "./expire";
import { countArticles, deleteRow, lockRow } from "./rows";

/** Takes away a section, tag or series that no article points at; answers the tags that expired. Errors: not-found, stale, in-use. */
export async function removeList(
  editor: { id: number; name: string },
  { of, id, version }: { of: ListKind; id: number; version: number },
): Promise<Result<string[]>> {
  return transact<string[]>(async (tx) => {
    const row = await lockRow(tx, of, id);
    if (!row) return refuse("not-found");
    if (row.version !== version) return refuse("stale");
    if ((await countArticles(tx, of, id)) > 0) return refuse("in-use");

    await deleteRow(tx, of, id);
    await forgetAddress(tx, listPath(of, row.slug));
    await recordAudit(tx, editor, { action: `${of}.remove`, subjectType: of, subjectId: id, from: row.name });
    return ok(await recordExpiry(tx, [...expireList(of, id), tags.redirects]));
  });
}
