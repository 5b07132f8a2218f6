import { atEnd, runTask } from "@/scripts/task";
import { describeRun, markdownTable, writeResults } from "../table";
import { startLargeMagazine, statementLog } from "./large";
import { ask, share } from "./measure";
import { followLog, type Timed } from "./query-log";
import { type Asker, listScreens } from "./screens";

const rounds = 40;
const goal = 100;

/**
 * Fills a scratch database with a large magazine, starts the production build on it, and asks for each screen of the dashboard 40 times, one
 * after the other. Words after the command choose screens by their names.
 */
runTask(async () => {
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  const server = await startLargeMagazine();
  const { sessionCookieOf } = await import("./session");
  const cookies: Record<Asker, string> = { admin: await sessionCookieOf(1), author: await sessionCookieOf(30) };
  const log = await followLog(statementLog);
  atEnd(() => log.close());

  const screens = listScreens().filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
  // A server that has just begun is slow at whatever it is asked first.
  for (let round = 0; round < 3; round++) {
    for (const screen of screens) await ask(server.url, screen, cookies[screen.as]);
  }
  const rows: string[][] = [];
  for (const screen of screens) {
    await log.read();
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await ask(server.url, screen, cookies[screen.as]));
    const [worst] = await log.read();
    rows.push([screen.name, ...[0.5, 0.95].map((part) => share(times, part).toFixed(0)), ...wordsOf(worst)]);
    process.stderr.write(`${rows.at(-1)?.join("; ")}\n`);
  }
  const over = rows.filter((row) => Number(row[2]) >= goal).map(([name]) => name);
  const result = [
    `${describeRun()}; 100,000 articles, 200,000 media, 1,000,000 comments; ${rounds} times each.`,
    over.length === 0 ? `Every screen is below ${goal} ms at p95.` : `Not below ${goal} ms at p95: ${over.join("; ")}.`,
    markdownTable(["screen", "p50 (ms)", "p95 (ms)", "its longest query, p95 (ms)", "which"], rows),
  ].join("\n\n");
  console.log(result);
  if (wanted.length === 0) await writeResults("desk", result);
  return 0;
});

function wordsOf(worst: Timed | undefined): string[] {
  if (!worst) return ["< 1", ""];
  const said = worst.statement
    .replaceAll('"', "")
    .replaceAll("|", "\\|")
    .replace(/^select .*? from /, "select … from ");
  return [share(worst.times, 0.95).toFixed(0), `\`${said.length > 160 ? `${said.slice(0, 160)}…` : said}\``];
}
