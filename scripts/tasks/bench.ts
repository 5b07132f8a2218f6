import { startNode } from "../child";
import { runTask } from "../task";

/** What is measured within minutes. The desk and the search fill a large database first, and are run by themselves. */
const short = ["bench-serving", "bench-publishing", "bench-lighthouse", "bench-typing", "bench-spam"];

/** One after the other; answers how many failed. */
runTask(async () => {
  let failed = 0;
  for (const name of short) {
    const { ended } = startNode(["scripts/run.cjs", name], { stdio: "inherit" });
    if ((await ended) !== 0) failed++;
  }
  return failed;
});
