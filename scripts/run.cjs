// The one entry of every npm script: `node scripts/run.cjs TASK`. Written so that an old Node can read it too.
var least = [20, 9];
var found = process.versions.node.split(".").map(Number);
if (found[0] < least[0] || (found[0] === least[0] && found[1] < least[1])) {
  console.error(
    "Node " +
      process.versions.node +
      " is te oud: Antenne Rotterdam heeft Node 20.9 of nieuwer nodig (https://nodejs.org).",
  );
  process.exit(1);
}
import("./launch.mjs").then((launch) => launch.launch(process.argv[2], process.argv.slice(3)));
