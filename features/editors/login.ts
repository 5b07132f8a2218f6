import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { allow } from "@/features/limits/limit";
import { ok, type Result, refuse } from "@/lib/result";
import { verifyPassword } from "./password";

const quarter = 15 * 60;
const perNetwork = 30;
const perAccountAndNetwork = 8;
const perAccount = 40;
const perDevice = 8;

/** Where a login comes from: the network, and what this browser keeps of an earlier login, if it does. */
export type Origin = { address: string; device: { editorId: number; deviceId: string } | null };

export type Identified = typeof editors.$inferSelect;

/**
 * Checks an e-mail address and a password. An unknown account, a removed one and a wrong password get the same answer after the same
 * work. Errors: bad-login, rate-limited (also for accounts that do not exist). Who guesses at an account from elsewhere cannot keep its
 * owner out: a device where the account was logged in to before has tries of its own (docs/decisions/0016).
 */
export async function checkLogin(email: string, password: string, origin: Origin): Promise<Result<Identified>> {
  const [editor] = await db
    .select()
    .from(editors)
    .where(and(eq(editors.email, email), isNull(editors.removedAt)));
  if (!(await mayTry(email.toLowerCase(), editor?.id, origin))) return refuse("rate-limited");

  const matches = await verifyPassword(editor?.passwordHash ?? null, password);
  return editor && matches ? ok(editor) : refuse("bad-login");
}

async function mayTry(email: string, editorId: number | undefined, { address, device }: Origin): Promise<boolean> {
  if (device && device.editorId === editorId) return allow("login-device", device.deviceId, perDevice, quarter);
  return (
    (await allow("login-address", address, perNetwork, quarter)) &&
    (await allow("login-account-address", `${email} ${address}`, perAccountAndNetwork, quarter)) &&
    (await allow("login-account", email, perAccount, quarter))
  );
}
