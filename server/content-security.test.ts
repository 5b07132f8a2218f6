import { expect, test } from "vitest";
import { playerFor } from "@/lib/rich-text/player";
import { contentSecurityFor } from "./content-security";

test("de scripts van de redactie dragen een nummer dat elke keer anders is, en niets anders draait", () => {
  const [one, other] = [contentSecurityFor("desk"), contentSecurityFor("desk")];
  const scripts = /script-src ([^;]*)/.exec(one)?.[1] ?? "";
  expect(scripts).toMatch(/^'self' 'nonce-[\w+/]{22}=='$/);
  expect(other).not.toBe(one);
});

test("een voorbeeld kan de films tonen die een artikel kan hebben", () => {
  for (const address of ["https://youtu.be/dQw4w9WgXcQ", "https://vimeo.com/123456"]) {
    expect(contentSecurityFor("desk")).toContain(new URL(playerFor(address)?.frame ?? "").origin);
  }
});

test("in wat iemand heeft geüpload draait niets", () => {
  expect(contentSecurityFor("file")).toContain("script-src 'none'");
});
