import "@/server/next-environment";
import { serverText } from "@/lib/text.nl/server";
import { step } from "../progress";
import { buildIfChanged, readBuild } from "../start/build";
import { portError } from "../start/port";
import { prepare, showAddress } from "../start/prepare";
import { atEnd, runTask } from "../task";

runTask(async () => {
  const prepared = await prepare();
  const { env } = prepared;
  await buildIfChanged();
  const { serve } = await import("@/server/main");
  const server = await step(serverText.step.serve, () => serve(env, readBuild())).catch((error) => {
    throw portError(error, env.PORT, env.HOST);
  });
  atEnd(async () => {
    console.log(serverText.stopping);
    await server.close();
  });
  showAddress(prepared);
  return undefined;
});
