import { expect, test } from "vitest";
import { csvLine } from "./csv";

test("a line has its cells between commas, with quotes where they are needed", () => {
  expect(csvLine(["a", 'b "c"', "d,e", "f\ng", null, 3, true])).toBe('a,"b ""c""","d,e","f\ng",,3,true\r\n');
  expect(csvLine([new Date("2026-11-30T12:00:00Z")])).toBe("2026-11-30T12:00:00.000Z\r\n");
});

test("what a spreadsheet would run as a formula is text, also behind a tab or a return", () => {
  for (const typed of ["=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1"]) {
    expect(csvLine([typed])).toContain(`'${typed}`);
  }
  expect(csvLine([-2])).toBe("-2\r\n");
});
