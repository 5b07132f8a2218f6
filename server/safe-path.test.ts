import { expect, test } from "vitest";
import { safePath } from "./safe-path";

test.each([
  ["/artikel/x", "/artikel/x"],
  ["/zoeken?q=mijn+naam", "/zoeken"],
  ["/redactie/link/abc", "/redactie/link/..."],
  ["/bezwaar/abc", "/bezwaar/..."],
  ["/redactie/inkijk/abc/de-hef?x=1", "/redactie/inkijk/.../de-hef"],
])("of %s is kept %s", (url, kept) => expect(safePath(url)).toBe(kept));
