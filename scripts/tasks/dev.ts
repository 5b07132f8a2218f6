import { startNode } from "../child";
import { prepare, showAddress } from "../start/prepare";
import { runTask } from "../task";

runTask(async () => {
  const prepared = await prepare();
  const { HOST, PORT } = prepared.env;
  showAddress(prepared);
  return startNode(["node_modules/next/dist/bin/next", "dev", "--hostname", HOST, "--port", String(PORT)]).ended;
});
