import { expect, test } from "vitest";
import { csvCell, csvLines } from "./csv";

test.each([
  ["=1+1", "'=1+1"],
  ["+31", "'+31"],
  ["-2", "'-2"],
  ["@SUM(A1)", "'@SUM(A1)"],
  [" \t=cmd|' /C calc'!A0", "' \t=cmd|' /C calc'!A0"],
  ['Een "titel"', '"Een ""titel"""'],
  ["twee\nregels, en meer", '"twee\nregels, en meer"'],
  ["gewoon", "gewoon"],
])("%j is the cell %j", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test("numbers stay numbers", () => {
  const rows = [{ key: "1", name: "=Kop", views: 3, before: -1, lastYear: 0, bots: 2 }];
  expect([...csvLines(["Artikel", "Weergaven"], rows)]).toEqual(["\uFEFFArtikel,Weergaven\r\n", "'=Kop,3,-1,0,2\r\n"]);
});
