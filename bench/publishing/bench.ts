import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atEnd, runTask } from "@/scripts/task";
import { startTestServer } from "@/scripts/test/test-server";
import { share } from "../desk/measure";
import { describeRun, markdownTable, writeResults } from "../table";
import { publish } from "./action";
import { Reader } from "./reader";

const count = 200;

/** Between two publishes, as an editor takes breath. */
const breath = 500;

/**
 * Publishes one article after the other, as the button does, and takes it back, while somebody reads the front page over and over. At once after
 * each acknowledgement the article and the front page are asked for: what does not show it is stale.
 */
runTask(async () => {
  const folder = await mkdtemp(join(tmpdir(), "antenne-publishing-"));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const server = await startTestServer(join(folder, "data"));
  const { env } = await import("@/lib/env");
  Object.assign(env, server.env);
  const { sql } = await import("@/db/client");
  atEnd(() => sql.end());
  const { addDrafts } = await import("./articles");
  const { sessionCookieOf } = await import("../desk/session");
  const { drafts, editorId } = await addDrafts(count);
  const desk = { url: server.url, cookie: await sessionCookieOf(editorId) };

  const reader = new Reader(`${server.url}/`);
  const told: number[] = [];
  const shown: number[] = [];
  let stale = 0;
  for (const { id, slug, title } of drafts) {
    const clicked = performance.now();
    const version = await publish(desk, id, 1);
    told.push(performance.now() - clicked);
    const pages = await Promise.all(["/", `/artikel/${slug}`].map((path) => read(server.url + path)));
    shown.push(performance.now() - clicked);
    stale += pages.filter((page) => !page.includes(title)).length;
    // Taken back again: an issue of two hundred articles is no magazine's.
    await publish(desk, id, version, "withdrawArticle");
    await new Promise((done) => setTimeout(done, breath));
  }
  await reader.stop();

  const row = (name: string, times: number[]) => [
    name,
    String(times.length),
    ...[0.5, 0.95, 0.99, 1].map((part) => share(times, part).toFixed(0)),
  ];
  const result = [
    `${describeRun()}; ${count} publishes, one after the other.`,
    `Stale first reads after an acknowledgement: ${stale} of ${2 * count}.`,
    markdownTable(
      ["", "times", "p50 (ms)", "p95 (ms)", "p99 (ms)", "longest (ms)"],
      [
        row("from the click to the acknowledgement", told),
        row("from the click until the article and the front page show it", shown),
        row("a read of the front page meanwhile", reader.times),
      ],
    ),
  ].join("\n\n");
  console.log(result);
  await writeResults("publishing", result);
  return 0;
});

async function read(url: string): Promise<string> {
  return (await fetch(url)).text();
}
