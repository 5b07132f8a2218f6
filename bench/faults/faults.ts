import type { Checks } from "./checks";
import { bigBodies, slowClients } from "./clients";
import { crashes, diskFills, freezes, outOfConnections, restarts } from "./database-faults";
import { killAtRandom } from "./kill";
import { mailFails } from "./mail";
import { uploadsFill } from "./uploads";

/** A fault that is caused for real. `times` is how often, for one that can happen more than once. */
export type Fault = { times?: number; cause(checks: Checks, times: number): Promise<void> };

/** Each by the name that `npm run faults -- NAME` knows, in the order in which they are caused. */
export const faults: Record<string, Fault> = {
  "postgres-kill": { cause: crashes },
  "postgres-stop": { cause: freezes },
  "postgres-restart": { cause: restarts },
  "postgres-connections": { cause: outOfConnections },
  "postgres-disk": { cause: diskFills },
  "upload-disk": { cause: uploadsFill },
  slow: { cause: slowClients },
  bodies: { cause: bigBodies },
  smtp: { cause: mailFails },
  kill: { times: 20, cause: killAtRandom },
};
