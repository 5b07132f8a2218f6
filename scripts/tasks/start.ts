import "@/server/next-environment";
import { serverText } from "@/lib/text.nl/server";
import { step } from "../progress";
import { buildIfChanged, readBuild } from "../start/build";
import { openDatabase } from "../start/database";
import { prepareDataDir, readEnvironment } from "../start/environment";
import { checkPort, portError } from "../start/port";
import { atEnd, runTask } from "../task";

runTask(async () => {
  const env = await readEnvironment();
  const dataDir = await prepareDataDir(env);
  await checkPort(env.PORT, env.HOST);
  await openDatabase(env, dataDir);

  // From here on: modules that use the database as they load.
  const { seedIfEmpty } = await import("@/db/seed/seed");
  await step(serverText.step.seed, (say) => seedIfEmpty(say));
  const { makeFirstAdmin } = await import("../start/first-admin");
  const admin = await makeFirstAdmin();
  await buildIfChanged();
  const { serve } = await import("@/server/main");
  const server = await step(serverText.step.serve, () => serve(env, readBuild())).catch((error) => {
    throw portError(error, env.PORT, env.HOST);
  });
  atEnd(async () => {
    console.log(serverText.stopping);
    await server.close();
  });

  console.log(serverText.ready(env.SITE_URL));
  console.log(admin ? serverText.dashboard(env.SITE_URL, admin.email) : serverText.dashboardOnly(env.SITE_URL));
  if (admin?.password) console.log(serverText.generatedPassword(admin.password));
  console.log(serverText.stopWith);
  return undefined;
});
