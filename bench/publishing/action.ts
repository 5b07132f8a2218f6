import { readFileSync } from "node:fs";
import { z } from "zod";

const manifest = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

/** The number that the build gave a server action. */
export function actionId(file: string, name: string): string {
  const { node } = manifest.parse(JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")));
  const found = Object.entries(node).find(([, one]) => one.filename === file && one.exportedName === name);
  if (!found) throw new Error(`No action ${name} in the build`);
  return found[0];
}

const answerForm = z.union([
  z.object({ ok: z.literal(true), data: z.object({ version: z.number() }) }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/** Where an editor works: a server, the session, and the address that readers type where that is another. */
export type Desk = { url: string; cookie: string; site?: string };

/** Publishes an article as the button of the form does, or takes it back; answers its new version once the browser has been told. */
export async function publish(
  { url, cookie, site = url }: Desk,
  id: number,
  version: number,
  verb: "publishArticle" | "withdrawArticle" = "publishArticle",
): Promise<number> {
  const response = await fetch(`${url}/redactie/artikelen/${id}`, {
    method: "POST",
    headers: {
      "Next-Action": actionId("features/articles/actions.ts", verb),
      Accept: "text/x-component",
      "Content-Type": "text/plain;charset=UTF-8",
      Origin: site,
      Cookie: cookie,
    },
    body: JSON.stringify([id, version]),
  });
  const rows = (await response.text()).split("\n").map((line) => /^[0-9a-f]+:(\{.*)$/.exec(line)?.[1]);
  const answer = rows.map((json) => answerForm.safeParse(JSON.parse(json ?? "null")).data).find((one) => one);
  if (!answer?.ok) throw new Error(`Not done, ${verb}: ${answer?.error ?? response.status}`);
  return answer.data.version;
}
