import { expect, test } from "vitest";
import { askNextWith } from "./ask-next";

test("wat Next antwoordt komt er heel uit, ook als het groot is en in stukken komt", async () => {
  const ask = askNextWith(async (request, response) => {
    response.setHeader("Link", ["<a>", "<a>", "<b>"]);
    response.write(`${request.method} ${request.url} ${request.headers.host} `);
    await new Promise((done) => setTimeout(done, 5));
    response.end("x".repeat(300_000));
  }, "antenne.example");
  const answer = await ask("/artikel/x");
  expect(answer.status).toBe(200);
  expect(answer.headers.link).toBe("<a>, <b>");
  expect(answer.body.toString()).toBe(`GET /artikel/x antenne.example ${"x".repeat(300_000)}`);
});

test("een antwoord dat afbreekt is een fout", async () => {
  const broken = askNextWith(async (_, response) => {
    response.write("half");
    throw new Error("nee");
  }, "antenne.example");
  await expect(broken("/")).rejects.toThrow();
});
