import { describe, expect, it } from "vitest";
import { single, wholeNumber } from "./search-params";

describe("wholeNumber", () => {
  it("takes what a row's number can be", () => {
    expect(wholeNumber("1")).toBe(1);
    expect(wholeNumber("2147483647")).toBe(2_147_483_647);
  });

  it.each(["0", "-1", "1.5", "01", "2147483648", "9999999999", "99999999999", "een", "", " 1", "1e3"])(
    "refuses %j",
    (value) => {
      expect(wholeNumber(value)).toBeUndefined();
    },
  );

  it("refuses a parameter that is there twice", () => {
    expect(wholeNumber(["1", "2"])).toBeUndefined();
  });
});

describe("single", () => {
  it("answers the first value, or nothing", () => {
    expect(single(["a", "b"])).toBe("a");
    expect(single("a")).toBe("a");
    expect(single(undefined)).toBe("");
  });
});
