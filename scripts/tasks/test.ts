import { testText } from "@/lib/text.nl/test";
import { runTask } from "../task";
import { checkFormat, checkTypes, runBrowser, runVitest } from "../test/runners";
import { add, type Tally } from "../test/tally";

/** Everything; or with file names only those: `npm test -- e2e/comments.spec.ts lib/dates.test.ts`. */
runTask(async () => {
  const { passed, failed } = add(await run(process.argv.slice(2)));
  console.log(testText.tally(passed, failed));
  return failed === 0 ? 0 : 1;
});

async function run(files: string[]): Promise<Tally[]> {
  const browser = files.filter((file) => file.startsWith("e2e/"));
  const rest = files.filter((file) => !file.startsWith("e2e/"));
  if (files.length > 0) {
    const units = rest.length > 0 ? [await runVitest(testText.vitest, rest)] : [];
    return browser.length > 0 ? [...units, ...(await runBrowser(browser))] : units;
  }
  return [
    await checkFormat(),
    await checkTypes(),
    await runVitest(testText.vitest, []),
    ...(await runBrowser([]).catch(browserFailed)),
  ];
}

/** The server or the browser did not come up: what was tested before still counts. */
function browserFailed(error: unknown): Tally[] {
  console.error(error instanceof Error ? error.message : error);
  return [{ passed: 0, failed: 1 }];
}
