import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { comesFromElsewhere } from "./origin";

const env = { SITE_URL: "https://antenne.example" };

function post(headers: Record<string, string>, method = "POST"): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { method, headers: { host: "antenne.test", ...headers } });
}

test.each<Record<string, string>>([
  { origin: "https://antenne.example" },
  { origin: "http://antenne.test" },
  { origin: "null", "sec-fetch-site": "same-origin" },
  { "sec-fetch-site": "same-origin" },
  { referer: "https://antenne.example/artikel/x" },
])("eigen: %j", (headers) => expect(comesFromElsewhere(post(headers), env)).toBe(false));

test.each<Record<string, string>>([
  {},
  { origin: "https://kwaad.example" },
  { origin: "https://antenne.example.kwaad.example" },
  { origin: "http://antenne.example" },
  { origin: "https://antenne.example:8443" },
  { origin: "null" },
  { origin: "null", referer: "https://antenne.example/", "sec-fetch-site": "cross-site" },
  { origin: "antenne.example" },
  { origin: "//" },
  { origin: "" },
  { origin: "https://kwaad.example", "sec-fetch-site": "same-origin", referer: "https://antenne.example/" },
  { "sec-fetch-site": "same-site" },
  { "sec-fetch-site": "cross-site", referer: "https://antenne.example/" },
  { referer: "https://kwaad.example/antenne.example" },
  { referer: "ftp://antenne.example/" },
])("van elders: %j", (headers) => expect(comesFromElsewhere(post(headers), env)).toBe(true));

test("lezen mag wie dan ook vragen", () => {
  expect(comesFromElsewhere(post({ origin: "https://kwaad.example" }, "GET"), env)).toBe(false);
});
