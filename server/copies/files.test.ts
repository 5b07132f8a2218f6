import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type Copy, hashOf, pack } from "./copy";
import { CopyFiles } from "./files";

let folder: string;
let files: CopyFiles;
const made: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "antenne-copies-"));
  made.push(folder);
  files = new CopyFiles(folder);
});
afterAll(() => made.forEach((path) => void rmSync(path, { recursive: true, force: true })));

const copyOf = (path: string, html: string): Copy => ({
  path,
  tags: ["all"],
  askedAt: 1,
  freshUntil: 2,
  hash: hashOf(html),
  policy: "",
});

async function save(path: string, html: string): Promise<Copy> {
  const copy = copyOf(path, html);
  await files.save(copy, await pack(html));
  return copy;
}

const read = (name: string) => readFileSync(join(folder, name), "utf8");

test("een kopie staat er als bestanden, ook voor wie ze zonder ons leest, en een volgend proces vindt haar", async () => {
  const front = await save("/", "<p>voor</p>");
  const article = await save("/artikel/een", "<p>een</p>");
  expect(read("fresh/index.html")).toBe("<p>voor</p>");
  expect(read("fresh/artikel/een.html")).toBe("<p>een</p>");
  const found = await new CopyFiles(folder).list();
  expect(found.sort((a, b) => a.path.length - b.path.length)).toEqual([front, article]);
  const bodies = await new CopyFiles(folder).readBodies(article);
  expect(bodies && gunzipSync(bodies.gzip).toString()).toBe("<p>een</p>");
});

test("wat verouderd is staat apart, tot er een nieuwe is", async () => {
  const old = await save("/over", "oud");
  await files.outdate("/over");
  expect(() => read("fresh/over.html")).toThrow();
  expect(read("stale/over.html")).toBe("oud");
  expect(await files.readBodies(old)).not.toBeNull();
  await save("/over", "nieuw");
  expect(read("fresh/over.html")).toBe("nieuw");
  expect(() => read("stale/over.html")).toThrow();
  expect(await files.readBodies(old)).toBeNull();
});

test("wat verouderd is, is voor een front meteen weg, ook als het nog geschreven werd", async () => {
  await save("/over", "oud");
  const moved = files.outdate("/over");
  expect(existsSync(join(folder, "fresh/over.html"))).toBe(false);
  await moved;

  let fresh = true;
  const copy = copyOf("/over", "nieuw");
  const saved = files.save(copy, await pack("nieuw"), () => fresh);
  fresh = false;
  await Promise.all([saved, files.outdate("/over")]);
  expect(existsSync(join(folder, "fresh/over.html"))).toBe(false);
  expect(read("stale/over.html")).toBe("nieuw");
  expect(gunzipSync(readFileSync(join(folder, "stale/over.html.gz"))).toString()).toBe("nieuw");
  expect(await files.list()).toEqual([copy]);
});

test("de tijd van een bestand zegt welke versie het is, en niet wanneer het geschreven werd", async () => {
  const timeOf = () => statSync(join(folder, "fresh/over.html.gz")).mtimeMs;
  await save("/over", "oud");
  const before = timeOf();
  await save("/over", "new");
  expect(timeOf()).not.toBe(before);
  await save("/over", "oud");
  expect(timeOf()).toBe(before);
});

test("wat half geschreven is of onleesbaar, is er niet", async () => {
  await save("/een", "een");
  await save("/twee", "twee");
  rmSync(join(folder, "fresh/een.json"));
  writeFileSync(join(folder, "fresh/twee.json"), "{");
  expect(await files.list()).toEqual([]);
});

test("wat weg is, is helemaal weg", async () => {
  await save("/weg", "weg");
  await files.outdate("/weg");
  await files.remove("/weg");
  expect(await files.list()).toEqual([]);
  expect(() => read("stale/weg.html.br")).toThrow();
});
