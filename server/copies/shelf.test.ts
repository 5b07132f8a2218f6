import { expect, test } from "vitest";
import type { Bodies, Copy } from "./copy";
import { Shelf } from "./shelf";

const copy = (path: string, tags: string[]): Copy => ({
  path,
  tags,
  askedAt: 0,
  freshUntil: 0,
  hash: path,
  policy: "",
});
const bodies = (size: number): Bodies => ({ gzip: Buffer.alloc(size / 2), br: Buffer.alloc(size / 2) });

test("wat een etiket draagt is te vinden, en wat vervangen of weg is niet meer", () => {
  const shelf = new Shelf(1000);
  shelf.put(copy("/a", ["all", "article:1"]), null, "fresh");
  shelf.put(copy("/b", ["all"]), null, "fresh");
  const paths = (tag: string) => [...shelf.carrying([tag])].map((entry) => entry.copy.path).sort();
  expect(paths("all")).toEqual(["/a", "/b"]);
  shelf.put(copy("/a", ["all"]), null, "fresh");
  expect(paths("article:1")).toEqual([]);
  shelf.remove("/b");
  expect(paths("all")).toEqual(["/a"]);
});

test("wat het langst niet gelezen is, maakt plaats; dat het er is blijft bekend", () => {
  const shelf = new Shelf(1000);
  for (const [index, path] of ["/a", "/b", "/c"].entries()) {
    shelf.put(copy(path, []), null, "fresh").usedAt = index;
    const entry = shelf.get(path);
    if (entry) shelf.fill(entry, bodies(400));
  }
  expect(["/a", "/b", "/c"].map((path) => shelf.get(path)?.bodies !== null)).toEqual([false, true, true]);
});
