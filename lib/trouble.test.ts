import { expect, test } from "vitest";
import { keepTrouble, recentTrouble } from "./trouble";

test("what goes wrong is kept, the newest first, the same once, and not without end", () => {
  const at = new Date();
  for (const message of ["[0a1b2c3d] eerst", "daarna", "[ffffffff] eerst"]) keepTrouble(at, message);
  expect(recentTrouble()).toEqual([
    { at, message: "eerst", times: 2 },
    { at, message: "daarna", times: 1 },
  ]);
  for (let n = 0; n < 100; n += 1) keepTrouble(at, `nummer ${n}`);
  expect(recentTrouble()).toHaveLength(20);
  expect(recentTrouble()[0]?.message).toBe("nummer 99");
});
