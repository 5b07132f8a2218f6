import { expect, test } from "vitest";
import { chooseEncoding } from "./encoding";

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["GZIP", "gzip"],
  ["x-gzip", "gzip"],
  ["br;q=0.5, gzip", "gzip"],
  ["br;q=0, gzip;q=0.1", "gzip"],
  ["gzip;q=0", "identity"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["gzip;q=x", "identity"],
  ["identity", "identity"],
  ["", "identity"],
  [undefined, "identity"],
])("%s: %s", (accepted, chosen) => {
  expect(chooseEncoding(accepted)).toBe(chosen);
  expect(chooseEncoding(accepted)).toBe(chosen);
});
