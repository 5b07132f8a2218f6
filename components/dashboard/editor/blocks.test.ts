import { describe, expect, test } from "vitest";
import { blockText } from "@/lib/text.nl/editor";
import { blockChoices, findBlocks } from "./blocks";

const names = (query: string) => findBlocks(query).map(({ name }) => name);

describe("the list of blocks", () => {
  test("offers every block once", () => {
    expect(blockChoices.map(({ name }) => name).sort()).toEqual(Object.keys(blockText).sort());
    expect(names("")).toHaveLength(blockChoices.length);
  });

  test.each([
    ["af", ["image"]],
    ["AFB", ["image"]],
    ["foto", ["image", "gallery"]],
    ["lijst", ["bulletList", "orderedList"]],
    ["citaat", ["blockquote", "pullQuote"]],
    ["kop", ["heading", "subheading"]],
    ["info", ["infoBox"]],
    ["zzz", []],
  ])("finds by the letters %s", (query, found) => {
    expect(names(query)).toEqual(found);
  });

  test("a name that begins so comes before a word that does", () => {
    expect(names("v")).toEqual(["video", "embedCard"]);
  });
});
