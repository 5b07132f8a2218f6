import type { APIRequestContext } from "@playwright/test";
import { sql } from "@/db/client";
import { callAction } from "@/e2e/fixtures/actions";
import { makeEditor, unique } from "@/e2e/fixtures/factory";

/** An admin invites somebody by mail; whether that was acknowledged. */
export async function invite(request: APIRequestContext): Promise<boolean> {
  const email = `${unique("nieuw").replaceAll(" ", "-")}@antenne.example`;
  const data = new FormData();
  const fields = { name: "Nieuw", email, role: "author", byline: "none", access: "invitation" };
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const args = [{ result: null, values: {} }, data];
  const answer = await callAction(request, "features/editors/actions.ts addEditor", await makeEditor("admin"), args);
  return answer.ok === true;
}

/** How many letters have not gone out yet. */
export async function waiting(): Promise<number> {
  const [row] = await sql`select count(*)::int as count from mails where delivery is null`;
  return Number(row?.count);
}

export const end = () => sql.end({ timeout: 1 });
