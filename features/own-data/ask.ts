import { db } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { allow } from "@/features/limits/limit";
import { isMailable, queueLetter } from "@/features/mail/send";
import { magazineName } from "@/features/settings/name";
import { ok, type Result, refuse } from "@/lib/result";
import { ownDataLetters } from "@/lib/text.nl/own-data";
import { collect } from "./collect";
import { askOwnData } from "./jobs";
import { makeLink } from "./link";

const hour = 3600;

/**
 * Takes a request for what is stored about an address. Whether there is anything makes no difference to the answer, nor to how long it takes:
 * that is found out later. Errors: rate-limited (per network).
 */
export async function ask(email: string, address: string): Promise<Result> {
  if (!(await allow("own-data-from", address, 10, hour))) return refuse("rate-limited");
  if (isMailable(email) && (await allow("own-data", email.toLowerCase(), 3, hour))) {
    await db.transaction((tx) => enqueue(tx, askOwnData, { email }));
  }
  return ok();
}

/** Mails the link, when there is anything. Who never commented here gets no mail: strangers fill in addresses too. */
export async function sendLink(email: string): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await collect(tx, email);
    if (Object.values(found).every((kept) => kept.length === 0)) return;
    await queueLetter(tx, email, ownDataLetters.link(await magazineName(tx), await makeLink(tx, email)));
  });
}
