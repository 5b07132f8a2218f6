import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { answerFailedForm } from "./failed-form";

let stop = () => {};
afterEach(() => stop());

async function post(listener: RequestListener, headers: Record<string, string> = {}) {
  const server = createServer((request, response) => {
    answerFailedForm(request, response);
    listener(request, response);
  }).listen(0, "127.0.0.1");
  stop = () => server.close();
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/artikel/x`, { method: "POST", body: "a=b", headers });
  return { status: response.status, text: await response.text() };
}

test("a failed form says what happened, however the failure was written", async () => {
  const ways: RequestListener[] = [
    (_, response) => response.writeHead(500, { "Content-Length": 3 }).end("abc"),
    (_, response) => {
      response.statusCode = 500;
      response.setHeader("Content-Length", 3);
      response.end("abc");
    },
    (_, response) => {
      response.statusCode = 500;
      response.write("<div hidden>");
      response.end("shell");
    },
  ];
  for (const way of ways) {
    const { status, text } = await post(way);
    expect(status).toBe(503);
    expect(text).toContain("wat je typte staat er dan nog");
    expect(text).not.toContain("abc");
    stop();
  }
});

test("an answer that succeeded, and one that JavaScript asked for, stay as they are", async () => {
  expect(await post((_, response) => response.end("goed"))).toEqual({ status: 200, text: "goed" });
  stop();
  const asked = await post((_, response) => response.writeHead(500).end("data"), { "next-action": "x" });
  expect(asked).toEqual({ status: 500, text: "data" });
});
