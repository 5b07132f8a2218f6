"use server";

import { cookies } from "next/headers";
import { sessionCookie } from "@/lib/auth/token";
import { reportSometimes } from "@/lib/report";
import { readerAddress, readerAgent } from "@/lib/request";
import { count } from "./count";

/** Notes that this reader reads this article. Anyone may ask; who is logged in does not count; a failure is ours alone. */
export async function countView(articleId: number): Promise<void> {
  if (!Number.isInteger(articleId) || articleId < 1 || articleId > 2_147_483_647) return;
  try {
    if ((await cookies()).has(sessionCookie)) return;
    await count(articleId, await readerAddress(), await readerAgent());
  } catch (error) {
    reportSometimes("view", error);
  }
}
