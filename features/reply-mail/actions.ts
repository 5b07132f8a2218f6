"use server";

import { redirect } from "next/navigation";
import { confirm, stop } from "./settle";

/* Whoever has the link may: it went to one address and to nobody else. The page shows how it stands afterwards. */

export async function confirmReplies(token: string): Promise<void> {
  if (typeof token === "string") await confirm(token);
  redirect(pageOf(token));
}

export async function stopReplies(token: string): Promise<void> {
  if (typeof token === "string") await stop(token);
  redirect(pageOf(token));
}

function pageOf(token: unknown): string {
  return `/reactie/antwoorden/${encodeURIComponent(String(token))}`;
}
