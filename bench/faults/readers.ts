import { setTimeout as pause } from "node:timers/promises";

export type Read = { count: number; wrong: string[] };

/** Reads pages over and over until it is stopped: each answers 200 and holds what stands in it. */
export function readOver(url: string, pages: [path: string, text: string][]): { stop(): Promise<Read> } {
  const read: Read = { count: 0, wrong: [] };
  let going = true;
  const reading = (async () => {
    while (going) {
      for (const [path, text] of pages) {
        read.count += 1;
        const found = await readOnce(url + path, text);
        if (found !== null) read.wrong.push(`${path}: ${found}`);
      }
      await pause(50);
    }
  })();
  return {
    async stop() {
      going = false;
      await reading;
      return read;
    },
  };
}

/** Null when all is well. */
async function readOnce(url: string, text: string): Promise<string | null> {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(20_000) });
    const body = await response.text();
    if (response.status !== 200) return String(response.status);
    return body.includes(text) ? null : `200 zonder ${JSON.stringify(text)}`;
  } catch (error) {
    return String(error);
  }
}

/** The status of an answer; 0 when there is none in time. */
export async function statusOf(url: string, seconds = 20): Promise<number> {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(seconds * 1000) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

/** Whether it comes to be so within this time. */
export async function comesTrue(look: () => Promise<boolean>, seconds: number): Promise<boolean> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await pause(100)) {
    if (await look()) return true;
  }
  return false;
}
