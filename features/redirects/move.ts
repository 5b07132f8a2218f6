import { eq, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { redirects } from "@/db/schema/redirects";

/** Sends readers of one address to another for ever, and with them those who were sent to the first. */
export async function moveAddress(tx: Tx, from: string, to: string): Promise<void> {
  if (from === to) return;
  await tx.delete(redirects).where(eq(redirects.from, to));
  await tx.update(redirects).set({ to }).where(eq(redirects.to, from));
  await tx.insert(redirects).values({ from, to }).onConflictDoUpdate({ target: redirects.from, set: { to } });
}

/** Forgets who was sent to an address that is no more, and that it ever was sent on itself. */
export async function forgetAddress(tx: Tx, path: string): Promise<void> {
  await tx.delete(redirects).where(or(eq(redirects.to, path), eq(redirects.from, path)));
}
