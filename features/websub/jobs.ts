import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";

const ids = z.array(z.number().int().positive()).max(200);

/** Tells the hub that feeds changed: the magazine's, and those of these lists. A hub that is away is tried for about a day. */
export const pingHubJob = defineJob("websub.ping", z.object({ section: ids, author: ids, tag: ids }), {
  retries: 30,
  pauseSeconds: 30,
  longestPauseSeconds: 3600,
  patienceSeconds: 60,
});

export type Touched = z.output<typeof pingHubJob.data>;
