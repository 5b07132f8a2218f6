import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepPort, readSecrets } from "./secrets";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "antenne-geheim-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const mode = () => statSync(join(dataDir, "secrets.json")).mode & 0o777;

test("secrets are made once, differ from each other and from another magazine's, and only their owner reads them", async () => {
  const umask = process.umask(0);
  const [one, same] = await Promise.all([readSecrets(dataDir), readSecrets(dataDir)]);
  process.umask(umask);
  expect(same).toEqual(one);
  expect(await readSecrets(dataDir)).toEqual(one);
  const words = Object.values(one).filter((value) => typeof value === "string");
  expect(new Set(words).size).toBe(4);
  expect(words.every((word) => word.length >= 32)).toBe(true);
  expect(mode()).toBe(0o600);
  await keepPort(dataDir, one, 5433);
  expect([mode(), (await readSecrets(dataDir)).databasePort]).toEqual([0o600, 5433]);
  expect(readdirSync(dataDir)).toEqual(["secrets.json"]);
});
