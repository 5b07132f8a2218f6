import { TOTP } from "otpauth";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newSecret, stepOf, toScan } from "./totp";

vi.hoisted(() => {
  process.env.AUTH_SECRET ??= "alleen om de proeven mee te sluiten";
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** RFC 6238, appendix B (SHA-1), the last six digits. */
test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
])("op seconde %i is de code %s", (seconds, code) => {
  const secret = Buffer.from("12345678901234567890");
  vi.setSystemTime(seconds * 1000);
  expect(stepOf(secret, code)).toBe(Math.floor(seconds / 30));
  vi.setSystemTime(seconds * 1000 + 30_000);
  expect(stepOf(secret, code)).toBe(Math.floor(seconds / 30));
  vi.setSystemTime(seconds * 1000 + 90_000);
  expect(stepOf(secret, code)).toBeNull();
});

test("wat een app inleest, geeft dezelfde codes", () => {
  const secret = newSecret();
  expect(secret).toHaveLength(20);
  const scanned = toScan(secret, "Antenne Rotterdam", "noor@antenne.example");
  expect(scanned.address).toMatch(/^otpauth:\/\/totp\/Antenne%20Rotterdam:noor%40antenne\.example\?/);
  const key = new URL(scanned.address).searchParams.get("secret") ?? "";
  expect(scanned.secret.replaceAll(" ", "")).toBe(key);
  expect(stepOf(secret, new TOTP({ secret: key }).generate())).toBe(TOTP.counter());
  expect(scanned.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
});
