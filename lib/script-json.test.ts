import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "./any-text";
import { scriptJson } from "./script-json";

test("no text ends the script, opens a comment in it or breaks a line of it; and it stays the same data", () => {
  fc.assert(
    fc.property(anyText, anyText, (name, value) => {
      const data = { [`x${name}`]: [value] };
      const json = scriptJson(data);
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual(data);
    }),
    { numRuns: 500 },
  );
});
