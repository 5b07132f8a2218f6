import { describe, expect, it } from "vitest";
import { clockNote, fromLocalInput, toLocalInput } from "./local-time";

describe("times in a form", () => {
  it.each([
    ["2026-07-01T20:00", "2026-07-01T18:00:00.000Z"],
    ["2026-12-31T23:59", "2026-12-31T22:59:00.000Z"],
  ])("%s in Rotterdam is %s", (local, instant) => {
    expect(fromLocalInput(local)).toBe(instant);
    expect(toLocalInput(instant)).toBe(local);
  });

  it("takes the first of the hour that comes twice in October", () => {
    expect(fromLocalInput("2026-10-25T02:30")).toBe("2026-10-25T00:30:00.000Z");
  });

  it.each(["", "morgen", "2026-07-01", "0026-07-01T20:00"])("%j is no time", (value) => {
    expect(fromLocalInput(value)).toBeNull();
  });

  it("an empty instant is an empty field", () => {
    expect(toLocalInput(null)).toBe("");
  });
});

it("the night in which the clock is put forward or back is told", () => {
  expect(clockNote("2026-03-29T02:30")).toBe("skips");
  expect(fromLocalInput("2026-03-29T02:30")).toBe("2026-03-29T01:30:00.000Z");
  expect(clockNote("2026-10-25T02:30")).toBe("twice");
  expect(fromLocalInput("2026-10-25T02:30")).toBe("2026-10-25T00:30:00.000Z");
  for (const value of ["2026-03-29T01:59", "2026-03-29T03:00", "2026-10-25T01:59", "2026-10-25T03:00", "", "x"]) {
    expect([value, clockNote(value)]).toEqual([value, null]);
  }
});
