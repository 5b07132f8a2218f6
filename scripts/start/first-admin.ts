import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { generatePassword, hashPassword } from "@/features/editors/password";
import { env } from "@/lib/env";
import { serverText } from "@/lib/text.nl/server";

/** Advisory lock of the magazine's database: servers that start together make one admin. */
const makingAdmin = 7_216_004;

/**
 * Makes the first admin when there is none: ADMIN_EMAIL with ADMIN_PASSWORD or a generated password. Answers that one,
 * which is shown once; null when nobody was made or the password is known.
 */
export async function makeFirstAdmin(): Promise<{ email: string; password: string | null } | null> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${makingAdmin})`);
    const [admin] = await tx
      .select({ id: editors.id })
      .from(editors)
      .where(and(eq(editors.role, "admin"), isNull(editors.removedAt)))
      .limit(1);
    if (admin) return null;

    const email = env.ADMIN_EMAIL;
    const password = env.ADMIN_PASSWORD ?? generatePassword();
    const passwordHash = await hashPassword(password);
    await tx
      .insert(editors)
      .values({ email, name: serverText.firstAdmin, role: "admin", passwordHash })
      .onConflictDoUpdate({
        target: editors.email,
        set: { role: "admin", passwordHash, removedAt: null, sessionVersion: sql`${editors.sessionVersion} + 1` },
      });
    return { email, password: env.ADMIN_PASSWORD ? null : password };
  });
}
