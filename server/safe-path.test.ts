import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { safePath } from "./safe-path";

test.each([
  ["/artikel/x", "/artikel/x"],
  ["/zoeken?q=mijn+naam", "/zoeken"],
  ["/redactie/link/abc", "/redactie/link/..."],
  ["/bezwaar/abc", "/bezwaar/..."],
  ["/redactie/inkijk/abc/de-hef?x=1", "/redactie/inkijk/.../de-hef"],
])("of %s is kept %s", (url, kept) => expect(safePath(url)).toBe(kept));

test("every route with a secret in its address is known to have one", () => {
  const routes = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith("[token]"));
  expect(routes.length).toBeGreaterThan(5);
  for (const route of routes) {
    const path = `/${route.split("/").filter((part) => !part.startsWith("("))}`.replaceAll(",", "/");
    expect(safePath(path.replace("[token]", "geheim"))).not.toContain("geheim");
  }
});
