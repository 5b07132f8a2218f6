import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { CurrentEditor } from "@/features/editors/session";
import { mediaFieldText, uploadText } from "@/lib/text.nl/media";

const session = vi.hoisted(() => ({ editor: null as CurrentEditor | null }));
vi.mock("@/features/editors/session", () => ({ currentEditor: async () => session.editor }));

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "antenne-upload-"));
  vi.stubEnv("DATA_DIR", folder);
  vi.stubEnv("SITE_URL", "https://antenne.example");
});
beforeEach(async () => {
  const { emptyTables, makeEditor } = await import("@/db/test-factory");
  await emptyTables();
  session.editor = { ...(await makeEditor("editor")), email: "e@antenne.example" };
});
afterAll(async () => {
  const { sql } = await import("@/db/client");
  await sql.end();
  await rm(folder, { recursive: true });
});

const png = () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: "#ff4d17" } })
    .png()
    .toBuffer();

async function post(fields: Record<string, string | File>, origin: string | null = "https://antenne.example") {
  const { POST } = await import("./route");
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const headers = { host: "localhost:3000", ...(origin !== null && { origin }) };
  const response = await POST(new Request("http://localhost:3000/api/upload", { method: "POST", body: form, headers }));
  return { status: response.status, body: await response.json() };
}

const file = async () => new File([new Uint8Array(await png())], "hef.png", { type: "image/png" });

test("an editor's picture is stored", async () => {
  const { status, body } = await post({ file: await file(), alt: "De Hef" });
  expect(status).toBe(200);
  expect(body).toMatchObject({ ok: true, data: { alt: "De Hef", width: 400, widths: [320, 400], version: 1 } });
  const files = await readdir(join(folder, "media"), { recursive: true });
  expect(files.filter((name) => name.endsWith(`${body.data.key}-320.webp`))).toHaveLength(1);
});

test("a page of this very host may send it too, whatever the public address is", async () => {
  expect(await post({ file: await file(), alt: "x" }, "http://localhost:3000")).toMatchObject({ status: 200 });
});

test.each([null, "null", "https://elders.example", "https://antenne.example.elders.example", "http://antenne.example"])(
  "a page of %s may not",
  async (origin) => {
    expect(await post({ file: await file(), alt: "x" }, origin)).toEqual({
      status: 403,
      body: { ok: false, message: uploadText["wrong-origin"] },
    });
  },
);

test("nobody without a login, and no moderator", async () => {
  const editor = session.editor;
  session.editor = null;
  expect(await post({ file: await file(), alt: "x" })).toMatchObject({ status: 401 });
  session.editor = editor && { ...editor, role: "moderator" };
  expect(await post({ file: await file(), alt: "x" })).toMatchObject({ status: 403 });
  const { sql } = await import("@/db/client");
  expect(await sql`select 1 from media`).toHaveLength(0);
});

test("a file in parts is refused to another site's page, to nobody and to a moderator", async () => {
  const { POST } = await import("./delen/route");
  const part = await import("./delen/[id]/route");
  const id = crypto.randomUUID();
  const ask = async (origin: string) => {
    const address = `http://localhost:3000/api/upload/delen/${id}?deel=0`;
    const request = (method: string) =>
      new Request(address, {
        method,
        headers: { host: "localhost:3000", origin },
        ...(method !== "DELETE" && { body: "{}" }),
      });
    const context = { params: Promise.resolve({ id }) };
    const answers = [
      await POST(request("POST")),
      await part.PUT(request("PUT"), context),
      await part.POST(request("POST"), context),
      await part.DELETE(request("DELETE"), context),
    ];
    return answers.map(({ status }) => status);
  };
  expect(await ask("https://elders.example")).toEqual([403, 403, 403, 403]);
  const editor = session.editor;
  expect(await ask("https://antenne.example")).toEqual([400, 404, 404, 200]);
  session.editor = editor && { ...editor, role: "moderator" };
  expect(await ask("https://antenne.example")).toEqual([403, 403, 403, 403]);
  session.editor = null;
  expect(await ask("https://antenne.example")).toEqual([401, 401, 401, 401]);
});

test("what is refused says why, in a sentence", async () => {
  expect(await post({ file: await file() })).toEqual({
    status: 400,
    body: { ok: false, message: mediaFieldText.altMissing, fields: { alt: mediaFieldText.altMissing } },
  });
  expect(await post({ alt: "x" })).toMatchObject({ status: 400, body: { message: uploadText["no-file"] } });
  const svg = new File(["<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"], "a.png", { type: "image/png" });
  expect(await post({ file: svg, alt: "x" })).toMatchObject({ status: 415, body: { message: uploadText.unsupported } });
  const cut = new File([new Uint8Array((await png()).subarray(0, 300))], "a.png");
  expect(await post({ file: cut, alt: "x" })).toMatchObject({ status: 400, body: { message: uploadText.broken } });
});
