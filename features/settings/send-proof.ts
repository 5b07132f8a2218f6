import { db } from "@/db/client";
import { recordAudit } from "@/features/audit/record";
import { allow } from "@/features/limits/limit";
import { sendNow } from "@/features/mail/send";
import { env } from "@/lib/env";
import type { Delivery } from "@/lib/mail/post";
import { report } from "@/lib/report";
import { ok, type Result, refuse } from "@/lib/result";
import { proofMail } from "@/lib/text.nl/settings";
import { readSettings } from "./queries";

export type Proof = { to: string; delivery: Delivery };

/**
 * Sends a letter to whoever asks, as all mail of the magazine goes. Errors: rate-limited; unavailable with what the mail server said, as far as
 * that is a code, and the number in our log.
 */
export async function sendProof(
  editor: { id: number; name: string; email: string },
  smtpUrl = env.SMTP_URL,
): Promise<Result<Proof>> {
  if (!(await allow("proof-mail", String(editor.id), 6, 600))) return refuse("rate-limited");
  const { name } = await readSettings();
  try {
    const delivery = (await sendNow(editor.email, proofMail.letter(editor.name, name), smtpUrl)) ?? "mailbox";
    await db.transaction((tx) => recordAudit(tx, editor, { action: "settings.proof-mail", subjectType: "settings" }));
    return ok({ to: editor.email, delivery });
  } catch (error) {
    return refuse("unavailable", { server: codeOf(error), id: report("proof mail", error) });
  }
}

/** Such as ECONNREFUSED or EAUTH: what nodemailer or the network called it. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
