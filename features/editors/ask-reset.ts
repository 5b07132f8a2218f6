import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { editors } from "@/db/schema/editors";
import { allow } from "@/features/limits/limit";
import { queueLetter } from "@/features/mail/send";
import { magazineName } from "@/features/settings/name";
import { defineJob } from "@/lib/jobs/define";
import { ok, type Result, refuse } from "@/lib/result";
import { peopleMail } from "@/lib/text.nl/people-mail";
import { makeLink } from "./password-link";

/** What someone typed who forgot a password. It is looked up later, and forgotten within the hour. */
export const resetPassword = defineJob("editor.reset", z.object({ email: z.email() }), { keepSeconds: 60, retries: 3 });

const hour = 3600;

/**
 * Takes a request for a new password. Whether the address has an account makes no difference to the answer, nor to how long it takes:
 * that is found out later. Errors: rate-limited (per network).
 */
export async function askReset(email: string, address: string): Promise<Result> {
  if (!(await allow("reset-address", address, 10, hour))) return refuse("rate-limited");
  if (await allow("reset-account", email.toLowerCase(), 3, hour)) {
    await db.transaction((tx) => enqueue(tx, resetPassword, { email }));
  }
  return ok();
}

/** Mails the link, when the address has an account that has ever had a password. */
export async function sendReset(email: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [editor] = await tx
      .select()
      .from(editors)
      .where(and(eq(editors.email, email), isNull(editors.removedAt), isNotNull(editors.passwordHash)))
      .for("update");
    if (!editor) return;
    const link = await makeLink(tx, editor.id, "reset");
    await queueLetter(tx, editor.email, peopleMail.reset(editor.name, await magazineName(tx), link));
  });
}
