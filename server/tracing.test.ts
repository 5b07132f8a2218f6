import { AsyncLocalStorage } from "node:async_hooks";
import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { runShutdownHooks } from "@/lib/shutdown";
import { startCollector } from "@/scripts/test/collector";
import { openTracing } from "./tracing";

const stores = new AsyncLocalStorage<string>();
const { now } = Date;
const closing: (() => void)[] = [];
afterEach(() => {
  Date.now = now;
  for (const close of closing.splice(0)) close();
});

test("without a collector there is nothing", async () => {
  expect(await openTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: undefined, OTEL_SERVICE_NAME: "antenne" })).toBeNull();
});

test("a collector hears of each request what it was, never its question, and no clock is read inside somebody's store", async () => {
  const collector = await startCollector();
  closing.push(collector.close);
  const trace = await openTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`, OTEL_SERVICE_NAME: "proef" });
  let inside = 0;
  Date.now = () => {
    if (stores.getStore()) inside += 1;
    return now();
  };
  // As Next does: what follows on the answer happens inside the store in which it was made.
  const server = createServer((request, response) => {
    stores.run("a page that is made", () => {
      trace?.(request, response);
      response.setHeader("X-Request-Id", "abcd1234");
      response.writeHead(request.url === "/stuk" ? 500 : 200).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closing.push(() => server.close().closeAllConnections());
  const address = server.address();
  const url = `http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
  for (const path of ["/zoeken?q=geheim", "/stuk", "/redactie/link/geheim"]) await (await fetch(url + path)).text();
  expect(await runShutdownHooks()).toEqual([]);

  expect(
    collector.spans.map(({ attributes }) => [attributes["url.path"], attributes["http.response.status_code"]]),
  ).toEqual([
    ["/zoeken", 200],
    ["/stuk", 500],
    ["/redactie/link/...", 200],
  ]);
  expect(new Set(collector.spans.map(({ trace }) => trace)).size).toBe(3);
  expect(collector.spans[0]?.attributes).toMatchObject({ "service.name": "proef", "antenne.request": "abcd1234" });
  expect(inside).toBe(0);
});
