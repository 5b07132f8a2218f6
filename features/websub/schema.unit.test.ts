import { expect, test } from "vitest";
import { websubText } from "@/lib/text.nl/websub";
import { websubInput } from "./schema";

const read = (hub: unknown) => websubInput.safeParse({ version: "1", hub });

test("a hub is an https address, or empty", () => {
  expect(read(" https://Hub.Example ").data?.hub).toBe("https://hub.example/");
  expect(read("https://hub.example/pad?a=1").data?.hub).toBe("https://hub.example/pad?a=1");
  expect(read("").data?.hub).toBe("");
});

test("what the server may not ask, or would break out of a header, gets a sentence", () => {
  for (const hub of [
    "hub.example",
    "http://hub.example/",
    "https://hub.example:8443/",
    "https://jan:geheim@hub.example/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://[::1]/",
    "https://localhost/",
    "https://hub.example/#x",
    "javascript:alert(1)",
    `https://hub.example/${"x".repeat(1000)}`,
    undefined,
  ]) {
    expect([hub, read(hub).error?.issues[0]?.message]).toEqual([hub, websubText.wrong]);
  }
  expect(read('https://hub.example/">,<x>\r\n').data?.hub).not.toMatch(/[<>"\s]/);
});
