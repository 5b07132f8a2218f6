import { startNode } from "../child";
import { runTask } from "../task";

runTask(async () => {
  const args = ["node_modules/drizzle-kit/bin.cjs", "generate", ...process.argv.slice(2)];
  return startNode(args, { stdio: "inherit" }).ended;
});
