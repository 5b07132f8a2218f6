import { readFile } from "node:fs/promises";
import { z } from "zod";
import { startNode } from "../child";
import { step } from "../progress";

export type Tally = { passed: number; failed: number };

export function add(tallies: Tally[]): Tally {
  return tallies.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

/** A check that passes or fails as a whole: one program, or several of which the first that fails ends it. */
export async function check(name: string, programs: string[][], env: Record<string, string> = {}): Promise<Tally> {
  const code = await step(name, async () => {
    for (const args of programs) {
      const code = await startNode(args, { env: { ...process.env, ...env } }).ended;
      if (code !== 0) return code;
    }
    return 0;
  });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const vitestSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() });

const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** A runner that failed without one failed test (a file that does not load, a crash) counts as one failure. */
function atLeastOne(tally: Tally, code: number): Tally {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** Counts what Vitest wrote as JSON. */
export async function tallyVitest(path: string, code: number): Promise<Tally> {
  const report = await readReport(path, vitestSchema);
  return atLeastOne({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }, code);
}

/** Counts what Playwright wrote as JSON. A test that passed only when tried again has failed. */
export async function tallyPlaywright(path: string, code: number): Promise<Tally> {
  const report = await readReport(path, playwrightSchema);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return atLeastOne({ passed: expected, failed: unexpected + flaky + report.errors.length }, code);
}

async function readReport<Report>(path: string, schema: z.ZodType<Report>): Promise<Report | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return null;
  }
}
