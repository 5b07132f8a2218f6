import { eq } from "drizzle-orm";
import { recordExpiry } from "@/db/expire";
import { redirects } from "@/db/schema/redirects";
import { transact } from "@/db/transact";
import { parseAddress } from "@/features/addresses/address";
import { resolveAddress } from "@/features/addresses/resolve";
import { recordAudit } from "@/features/audit/record";
import { tags } from "@/lib/cache";
import { ok, type Result, refuse } from "@/lib/result";
import { redirectFieldText as text } from "@/lib/text.nl/arrange";
import { moveAddress } from "./move";
import type { RedirectInput } from "./schema";

type Editor = { id: number; name: string };

/** Sets a redirect; answers the tags that expired. Errors: invalid (something stands at that address, or the two would chase each other). */
export async function addRedirect(editor: Editor, { from, to }: RedirectInput): Promise<Result<string[]>> {
  const there = await resolveAddress(parseAddress(from));
  if (there.kind === "known") return refuse("invalid", { from: text.fromTaken });
  return transact<string[]>(async (tx) => {
    const [onward] = await tx.select().from(redirects).where(eq(redirects.from, to));
    if (onward?.to === from) return refuse("invalid", { to: text.circle });
    await moveAddress(tx, from, onward?.to ?? to);
    await recordAudit(tx, editor, { action: "redirect.add", subjectType: "redirect", from, to });
    return ok(await recordExpiry(tx, [tags.redirects]));
  });
}

/** Takes a redirect away; answers the tags that expired. Errors: not-found. */
export async function removeRedirect(editor: Editor, id: number): Promise<Result<string[]>> {
  return transact<string[]>(async (tx) => {
    const [gone] = await tx.delete(redirects).where(eq(redirects.id, id)).returning();
    if (!gone) return refuse("not-found");
    await recordAudit(tx, editor, { action: "redirect.remove", subjectType: "redirect", from: gone.from, to: gone.to });
    return ok(await recordExpiry(tx, [tags.redirects]));
  });
}
