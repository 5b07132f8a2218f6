import type { Env } from "@/lib/env";
import { serverText } from "@/lib/text.nl/server";
import { step } from "../progress";
import { openDatabase } from "./database";
import { prepareDataDir, readEnvironment } from "./environment";
import { checkPort } from "./port";

export type Prepared = { env: Env; admin: { email: string; password: string | null } | null };

/** All that a server needs before it can be built or served: a checked environment, and a database with a magazine and an admin. */
export async function prepare(): Promise<Prepared> {
  const env = await readEnvironment();
  const dataDir = await prepareDataDir(env);
  await checkPort(env.PORT, env.HOST);
  await openDatabase(env, dataDir);
  return { env, admin: await fillDatabase() };
}

/** Fills an empty database and makes the first admin. Imported late: the client reads DATABASE_URL as it loads. */
export async function fillDatabase(): Promise<Prepared["admin"]> {
  const { seedIfEmpty } = await import("@/db/seed/seed");
  await step(serverText.step.seed, (say) => seedIfEmpty(say));
  const { makeFirstAdmin } = await import("./first-admin");
  return makeFirstAdmin();
}

export function showAddress({ env, admin }: Prepared): void {
  console.log(serverText.ready(env.SITE_URL));
  console.log(serverText.dashboard(env.SITE_URL));
  showAdmin(admin);
  console.log(serverText.stopWith);
}

/** Only when the account was made just now; a password that was generated is never shown again. */
export function showAdmin(admin: Prepared["admin"]): void {
  if (admin) console.log(serverText.admin(admin.email));
  if (admin?.password) console.log(serverText.generatedPassword(admin.password));
}
