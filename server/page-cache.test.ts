import { mkdtempSync, rmSync } from "node:fs";
import nodeFs from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { expireTags, pagesState } from "./pages-state";

type Page = Record<string, unknown>;
type Cache = {
  get(key: string, context: Page): Promise<{ value: Page } | null>;
  set(key: string, page: Page, context: Page): Promise<void>;
};

const require = createRequire(import.meta.url);
const PageCache: new (context: Page) => Cache = require("./page-cache.cjs");
const { nodeFs: nextFs } = require("next/dist/server/lib/node-fs-methods.js");

const root = mkdtempSync(join(tmpdir(), "antenne-pages-"));
const reading = { kind: "APP_PAGE", isRoutePPREnabled: true };
const writing = { ...reading, cacheControl: { revalidate: false } };

let count = 0;
const newKey = (path: string) => `/route-cache/APP_PAGE/${++count}/$${path}`;
const newCache = (headers: Record<string, string> = {}, build = join(root, "build")) =>
  new PageCache({
    fs: nextFs,
    flushToDisk: true,
    serverDistDir: build,
    revalidatedTags: [],
    _requestHeaders: headers,
  });

function page(tag: string, status = 200): Page {
  const headers = { "x-next-cache-tags": `all,${tag}` };
  return { kind: "APP_PAGE", html: "<p>", rscData: Buffer.from("0:"), headers, status, segmentData: new Map() };
}

beforeEach(() => {
  Object.assign(pagesState, { away: false, folder: join(root, "pages"), seeds: false });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("een pagina blijft tot zijn etiket verloopt", async () => {
  const key = newKey("/artikel/een");
  await newCache().set(key, page("article:1"), writing);
  expect(await newCache().get(key, reading)).not.toBeNull();
  expireTags(["article:1"]);
  expect(await newCache().get(key, reading)).toBeNull();
});

test("wat werd gemaakt terwijl het verliep, wordt niet bewaard", async () => {
  const key = newKey("/artikel/twee");
  await newCache().get(key, reading);
  expireTags(["article:2"]);
  await newCache().set(key, page("article:2"), writing);
  expect(await newCache().get(key, reading)).toBeNull();
});

test("zonder database blijft de laatste goede pagina, en wordt er niets bewaard", async () => {
  const [old, made] = [newKey("/artikel/drie"), newKey("/artikel/vier")];
  await newCache().set(old, page("article:3"), writing);
  expireTags(["article:3"]);
  pagesState.away = true;
  expect(await newCache().get(old, reading)).not.toBeNull();
  await newCache().set(made, page("article:4"), writing);
  expect(await newCache().get(made, reading)).toBeNull();
  pagesState.away = false;
  expect(await newCache().get(old, reading)).toBeNull();
});

test.each([
  ["een 404", newKey("/artikel/nee"), 404],
  ["de redactie", newKey("/redactie/artikelen/1"), 200],
  ["de api", newKey("/api/x"), 200],
])("%s wordt niet bewaard", async (_, key, status) => {
  await newCache().set(key, page("x", status), writing);
  expect(await newCache().get(key, reading)).toBeNull();
});

test("de ene niet-gevonden-pagina wel", async () => {
  const key = newKey("/-");
  await newCache().set(key, page("x", 404), writing);
  expect(await newCache().get(key, reading)).not.toBeNull();
});

test("een bewaarde pagina staat heel op schijf, en niet in de build", async () => {
  const key = newKey("/artikel/vijf");
  await newCache().set(key, page("article:5"), writing);
  const files = await nodeFs.readdir(join(root, "pages"), { recursive: true });
  expect(files.filter((name) => name.includes("vijf.")).map((name) => name.slice(name.lastIndexOf(".")))).toEqual(
    expect.arrayContaining([".html", ".meta", ".rsc"]),
  );
  await expect(nodeFs.stat(join(root, "build"))).rejects.toThrow();
});

test("wat op een formulier zonder JavaScript terugkomt, wordt heel gemaakt, en niet afgemaakt", async () => {
  const plain = { "content-type": "multipart/form-data; boundary=x" };
  const [shell, whole] = [newKey("/zes"), newKey("/zeven")];
  await newCache().set(shell, { ...page("x"), postponed: "1" }, writing);
  await newCache().set(whole, page("x"), writing);
  expect(await newCache(plain).get(shell, reading)).toBeNull();
  expect(await newCache(plain).get(whole, reading)).not.toBeNull();
  expect(await newCache({ ...plain, "next-action": "x" }).get(shell, reading)).not.toBeNull();
  expect(await newCache().get(shell, reading)).not.toBeNull();
});

test("van wat de build maakte is er een pagina voor lezers, en geen scherm van de redactie", async () => {
  const built = join(root, "built");
  const [read, desk] = [newKey("/artikel/acht"), newKey("/redactie/inloggen")];
  for (const key of [read, desk]) {
    const file = join(built, key);
    await nodeFs.mkdir(dirname(file), { recursive: true });
    await nodeFs.writeFile(`${file}.html`, "<p>");
    await nodeFs.writeFile(`${file}.meta`, JSON.stringify({ headers: {}, postponed: "1" }));
  }
  pagesState.seeds = true;
  expect(await newCache({}, built).get(read, reading)).not.toBeNull();
  expect(await newCache({}, built).get(desk, reading)).toBeNull();
});
