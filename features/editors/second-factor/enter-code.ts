import { and, eq, isNull } from "drizzle-orm";
import { editors } from "@/db/schema/editors";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import type { SessionContent } from "@/lib/auth/token";
import { ok, type Result, refuse } from "@/lib/result";
import { secondFactorText as t } from "@/lib/text.nl/second-factor";
import { beginSession } from "../begin-session";
import { mayTryCode, takeCode } from "./check-code";

type Pending = { editorId: number; sessionVersion: number };

/**
 * The second step of a login. `deviceId` is of a device where the account was logged in to before. Errors: rate-limited, invalid (the
 * code), not-found (the account's sessions were ended since the first step).
 */
export async function enterCode(
  { editorId, sessionVersion }: Pending,
  code: string,
  agent: string,
  deviceId: string | null,
): Promise<Result<SessionContent>> {
  if (!(await mayTryCode(deviceId ?? String(editorId)))) return refuse("rate-limited");
  return transact<SessionContent>(async (tx) => {
    const [editor] = await tx
      .select()
      .from(editors)
      .where(and(eq(editors.id, editorId), eq(editors.sessionVersion, sessionVersion), isNull(editors.removedAt)));
    if (!editor) return refuse("not-found");
    const taken = await takeCode(tx, editorId, code);
    if (!taken) return refuse("invalid", { code: t.codeWrong });
    if (taken === "recovery") {
      await recordAudit(tx, editor, { action: "editor.recovery-code", subjectType: "editor", subjectId: editorId });
    }
    return ok(await beginSession(tx, editor, agent));
  });
}
