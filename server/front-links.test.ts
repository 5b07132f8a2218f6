import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { leadFront, leaveFront } from "./front-links";

const pages = mkdtempSync(join(tmpdir(), "antenne-pages-"));
afterAll(() => rmSync(pages, { recursive: true, force: true }));

function makeBuild(name: string): string {
  mkdirSync(join(pages, name, "finished"), { recursive: true });
  writeFileSync(join(pages, name, "finished", "is"), name);
  return join(pages, name);
}

const read = (link: string) => readFileSync(join(pages, link, "is"), "utf8");

test("een front vindt de pagina's van de server die draait, en als er geen draait die van de laatste", () => {
  const [first, second] = [makeBuild("een"), makeBuild("twee")];
  leadFront(first);
  expect([read("current"), read("last")]).toEqual(["een", "een"]);
  leaveFront(second);
  expect(existsSync(join(pages, "current"))).toBe(false);
  expect(read("last")).toBe("een");
  leadFront(second);
  expect([read("current"), read("last")]).toEqual(["twee", "twee"]);
});
