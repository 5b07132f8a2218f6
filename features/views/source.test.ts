import { expect, test } from "vitest";
import { campaignName, sourceName } from "./source";

const ours = ["www.antenne.example"];

test.each([
  ["www.google.co.uk", "Google"],
  ["news.google.com", "Google"],
  ["l.facebook.com", "Facebook"],
  ["t.co", "X"],
  ["www.NRC.nl:443", "nrc.nl"],
  ["m.nu.nl", "NU.nl"],
  ["mastodon.nl", "mastodon.nl"],
  ["xn--caf-dma.nl", "xn--caf-dma.nl"],
  ["notgoogle.com.evil.example", "notgoogle.com.evil.example"],
  ["antenne.example", ""],
  ["www.antenne.example", ""],
  ["203.0.113.7", ""],
  ["[2001:db8::1]", ""],
  ["intranet", ""],
  ["<script>.example", ""],
  ["a@b.example", ""],
  ["", ""],
  [`${"a".repeat(120)}.example`, ""],
])("%j is told as %j", (host, name) => {
  expect(sourceName(host, ours)).toBe(name);
});

test.each([
  ["poster", "poster"],
  [" Nieuws brief_3 ", "nieuws-brief-3"],
  ["week-47", "week-47"],
  ["2026-11", "2026-11"],
  ["jan@voorbeeld.nl", ""],
  ["0612345678", ""],
  ["klant-12345", ""],
  ["=1+1", ""],
  ["\0", ""],
  ["x".repeat(41), ""],
])("campaign %j is kept as %j", (via, name) => {
  expect(campaignName(via)).toBe(name);
});
