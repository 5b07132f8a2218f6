import { readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { env } from "@/lib/env";

/** Where mail is kept that no server takes. */
export const mailboxFolder = () => resolve(env.DATA_DIR, "postvak");

/** The Message-IDs, without their host, of what is kept. */
export async function listKept(): Promise<string[]> {
  const files = await readdir(mailboxFolder()).catch(() => []);
  return files.flatMap((file) => /^([0-9a-f-]{36})\.eml$/.exec(file)?.[1] ?? []);
}

/** Throws these away; answers how many. */
export async function throwAwayKept(messageIds: string[]): Promise<number> {
  for (const messageId of messageIds) await rm(join(mailboxFolder(), `${messageId}.eml`), { force: true });
  return messageIds.length;
}
