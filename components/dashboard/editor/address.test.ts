import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeHref } from "@/lib/rich-text/href";
import { readAddress, readWebAddress } from "./address";

describe("the address of a link", () => {
  test.each([
    ["https://www.rotterdam.nl/kunst", "https://www.rotterdam.nl/kunst"],
    ["  http://x.nl ", "http://x.nl"],
    ["www.rotterdam.nl", "https://www.rotterdam.nl"],
    ["rotterdam.nl/kunst?week=13#boven", "https://rotterdam.nl/kunst?week=13#boven"],
    ["voorbeeld.nl:8080/a", "https://voorbeeld.nl:8080/a"],
    ["redactie@voorbeeld.nl", "mailto:redactie@voorbeeld.nl"],
    ["mailto:redactie@voorbeeld.nl", "mailto:redactie@voorbeeld.nl"],
    ["tel:+31101234567", "tel:+31101234567"],
    ["/over", "/over"],
    ["#kaart", "#kaart"],
  ])("%s leads to %s", (typed, href) => {
    expect(readAddress(typed)).toEqual({ href, problem: null });
  });

  test.each([
    ["", "missing"],
    ["   ", "missing"],
    ["javascript:alert(1)", "wrong"],
    ["JavaScript:alert(document.cookie.nl/)", "wrong"],
    ["data:text/html,x", "wrong"],
    ["//evil.nl", "wrong"],
    ["zomaar een zin", "wrong"],
    ["rotterdam", "wrong"],
  ])("%s is refused as %s", (typed, problem) => {
    expect(readAddress(typed)).toEqual({ href: null, problem });
  });

  test("an address of more than 2,000 characters is refused", () => {
    expect(readAddress(`https://x.nl/${"a".repeat(1987)}`).problem).toBeNull();
    expect(readAddress(`https://x.nl/${"a".repeat(1988)}`).problem).toBe("long");
  });

  test("whatever is typed, an address that comes out is safe", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.emailAddress()), (typed) => {
        const { href } = readAddress(typed);
        expect(href === null || safeHref(href)).toBe(true);
      }),
    );
  });
});

describe("the address of a page or a film", () => {
  test("is on the web", () => {
    expect(readWebAddress("youtu.be/abc")).toEqual({ href: "https://youtu.be/abc", problem: null });
    expect(readWebAddress("redactie@voorbeeld.nl").problem).toBe("wrong");
    expect(readWebAddress("/over").problem).toBe("wrong");
    expect(readWebAddress("").problem).toBe("missing");
  });
});
