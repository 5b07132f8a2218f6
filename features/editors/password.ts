import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id, the library's default, at the cost that OWASP's Password Storage Cheat Sheet gives as its least. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One password typed on two keyboards is one password: NFC, as RFC 8265 (4.2.2) says. */
const typed = (password: string) => password.toWellFormed().normalize("NFC");

export async function hashPassword(password: string): Promise<string> {
  return hash(typed(password), cost);
}

let nobody: Promise<string> | undefined;

/** Whether the password belongs to the hash. Without a hash (nobody has this account) it takes as long, and is false. */
export async function verifyPassword(hashed: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("niemand");
  const matches = await verify(hashed ?? (await nobody), typed(password));
  return hashed !== null && matches;
}

/** Letters and digits that nobody takes for one another. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to hand over once, four groups of five: 99 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
