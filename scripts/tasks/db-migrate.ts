import { openDatabase } from "../start/database";
import { prepareDataDir, readEnvironment } from "../start/environment";
import { runTask } from "../task";

runTask(async () => {
  const env = await readEnvironment();
  await openDatabase(env, await prepareDataDir(env));
  return 0;
});
