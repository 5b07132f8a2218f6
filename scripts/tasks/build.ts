import { buildIfChanged } from "../start/build";
import { runTask } from "../task";

runTask(async () => {
  await buildIfChanged();
  return 0;
});
