import { fileURLToPath } from "node:url";
import { Checks } from "@/bench/faults/checks";
import { type Fault, faults } from "@/bench/faults/faults";
import { cleanUp } from "@/e2e/fixtures/server";
import { faultsText as t } from "@/lib/text.nl/faults";
import { startNode } from "../child";
import { buildIfChanged } from "../start/build";
import { atEnd, isEnding, runTask } from "../task";

/** Causes one fault in this process, rather than each in a process of its own. */
const here = "--here";

/**
 * `npm run faults`, `npm run faults -- smtp kill 200`: causes faults for real, all or these, and says in a line of each what was seen. A
 * number after a name is how often.
 */
runTask(async () => {
  const args = process.argv.slice(2);
  const chosen = choose(args.filter((arg) => arg !== here));
  if (!chosen) {
    console.error(t.unknown(Object.keys(faults)));
    return 1;
  }
  const [only] = chosen;
  if (args.includes(here) && only) return causeHere(only);
  await buildIfChanged();
  let failed = 0;
  for (const { name, times } of chosen) {
    failed += await causeApart(name, times);
    // One that was broken off has shown nothing.
    if (isEnding()) return 1;
  }
  console.log(t.done(chosen.length - failed, failed));
  return failed === 0 ? 0 : 1;
});

type Chosen = { name: string; fault: Fault; times: number };

/** Null when a word among them is no fault. */
function choose(words: string[]): Chosen[] | null {
  const names = words.some((word) => !isCount(word)) ? words.filter((word) => !isCount(word)) : Object.keys(faults);
  const chosen = names.flatMap((name) => {
    const fault = faults[name];
    const after = words[words.indexOf(name) + 1] ?? "";
    return fault ? [{ name, fault, times: isCount(after) ? Number(after) : (fault.times ?? 1) }] : [];
  });
  return chosen.length === names.length ? chosen : null;
}

function isCount(word: string): boolean {
  return /^[1-9]\d{0,5}$/.test(word);
}

/** What a fault's process has loaded belongs to the server of that fault. */
function causeApart(name: string, times: number): Promise<number> {
  const self = fileURLToPath(import.meta.url);
  return startNode([...process.execArgv, self, here, name, String(times)]).ended;
}

async function causeHere({ name, fault, times }: Chosen): Promise<number> {
  const started = performance.now();
  const checks = new Checks();
  atEnd(() => cleanUp(undefined));
  try {
    await fault.cause(checks, times);
  } catch (error) {
    checks.fails(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  if (checks.wrong.length === 0) console.log(t.held(name, seconds, checks.seen));
  else console.error(t.failed(name, seconds, checks.wrong));
  return checks.wrong.length === 0 ? 0 : 1;
}
