import { expect, test } from "@playwright/test";
import { sql } from "@/db/client";
import { env } from "@/lib/env";
import { callAction, listActions } from "../fixtures/actions";
import { makeEditor } from "../fixtures/factory";
import { cookieOf } from "../fixtures/login";

/** What other sites' pages, sandboxes and tools send along. */
const elsewhere: Record<string, string>[] = [
  { origin: "https://kwaad.example" },
  { origin: `${env.SITE_URL}.kwaad.example` },
  { origin: "null" },
  { origin: "null", "sec-fetch-site": "cross-site" },
  { origin: "geen adres" },
  { "sec-fetch-site": "cross-site", referer: `${env.SITE_URL}/redactie` },
  { origin: "https://kwaad.example", "x-forwarded-host": "kwaad.example", "x-forwarded-proto": "https" },
  {},
];

test("geen enkele actie wordt gedaan voor een pagina van elders, waar zij ook heen wordt gestuurd", async ({
  request,
}) => {
  const cookie = await cookieOf(await makeEditor("admin"));
  for (const { id, name, path } of listActions()) {
    for (const headers of elsewhere) {
      const asked = { cookie, accept: "text/x-component", "next-action": id, ...headers };
      const answer = await request.post(path, { headers: asked, data: "[]", maxRedirects: 0 });
      expect(answer.status(), `${name} ${JSON.stringify(headers)}`).toBe(403);
    }
  }
  const name = "features/articles/actions.ts createArticle";
  const action = listActions().find((one) => one.name === name);
  const editor = await makeEditor("editor");
  const made = () => sql`select count(*)::int as count from articles where created_by = ${editor.id}`;
  for (const path of [action?.path ?? "", "/", "/artikel/x", "/redactie/inloggen"]) {
    for (const headers of elsewhere) {
      const asked = { cookie: await cookieOf(editor), "next-action": action?.id ?? "", ...headers };
      expect((await request.post(path, { headers: asked, data: "[]", maxRedirects: 0 })).status(), path).toBe(403);
    }
  }
  expect([...(await made())]).toEqual([{ count: 0 }]);
  await callAction(request, name, editor, []);
  expect([...(await made())]).toEqual([{ count: 1 }]);
});

test("een formulier zonder script ook niet, en geen upload", async ({ request }) => {
  const cookie = await cookieOf(await makeEditor("admin"));
  for (const headers of elsewhere) {
    const form = await request.post("/redactie/inloggen", { headers, multipart: { email: "a@b.nl", password: "x" } });
    expect(form.status(), JSON.stringify(headers)).toBe(403);
    for (const path of ["/api/upload", "/api/upload/delen"]) {
      const upload = await request.post(path, { headers: { cookie, ...headers }, data: "{}" });
      expect(upload.status(), `${path} ${JSON.stringify(headers)}`).toBe(403);
    }
  }
});
