import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { finishAnswer } from "./finish-answer";

let stop = () => {};
afterEach(() => stop());

const shape = (html: string) => ({ html: `${html}!`, policy: "default-src 'self'" });

async function ask(listener: RequestListener, encoding = "br") {
  const server = createServer((request, response) => {
    finishAnswer(request, response, shape);
    listener(request, response);
  }).listen(0, "127.0.0.1");
  stop = () => server.close();
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/zoeken`, { headers: { "accept-encoding": encoding } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

test.each(["br", "gzip", "identity"])(
  "a page is shaped whole and packed, however it was written: %s",
  async (encoding) => {
    const ways: RequestListener[] = [
      (_, response) => response.writeHead(201, { "Content-Type": "text/html; charset=utf-8" }).end("<p>een"),
      (request, response) => {
        response.statusCode = 201;
        response.setHeader("Content-Type", "text/html");
        response.setHeader("Content-Length", 6);
        response.flushHeaders();
        response.write(request.headers["accept-encoding"] === undefined ? "<p>" : "packed by Next");
        response.write(Buffer.from("ee"));
        response.end("n");
      },
    ];
    for (const way of ways) {
      const { status, headers, text } = await ask(way, encoding);
      expect([status, text, headers.get("content-security-policy")]).toEqual([201, "<p>een!", "default-src 'self'"]);
      expect(headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
      stop();
    }
  },
);

test("what is no page passes as it comes", async () => {
  const { status, headers, text } = await ask((_, response) => {
    response.writeHead(202, { "Content-Type": "application/json", "X-Own": "1" });
    response.write("a");
    response.end("b");
  });
  expect([status, headers.get("x-own"), headers.get("content-security-policy")]).toEqual([202, "1", null]);
  expect(text).toBe("ab");
});
