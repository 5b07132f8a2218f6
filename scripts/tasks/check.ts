import { testText } from "@/lib/text.nl/test";
import { runTask } from "../task";
import { checkFormat, checkTypes, runVitest } from "../test/runners";
import { add } from "../test/tally";

/** The quick part of `npm test`. */
runTask(async () => {
  const { passed, failed } = add([
    await checkFormat(),
    await checkTypes(),
    await runVitest(testText.unit, ["--project", "unit"]),
  ]);
  console.log(testText.tally(passed, failed));
  return failed === 0 ? 0 : 1;
});
