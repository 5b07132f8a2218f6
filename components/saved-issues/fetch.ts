import type { IssueContents } from "@/features/saved-issues/queries";
import type { IsoWeek } from "@/lib/iso-week";

const patience = 30_000;
const atOnce = 4;

/** What the issue holds now; null when readers cannot see it. Throws without a connection. */
export async function fetchContents({ year, week }: IsoWeek): Promise<IssueContents | null> {
  const response = await fetchFile(`/api/nummer/${year}/${week}`);
  return response?.json() ?? null;
}

/** A file or page as everyone sees it, whoever the reader is; null when it is not there. Throws when it does not come. */
export async function fetchFile(address: string): Promise<Response | null> {
  const response = await fetch(address, { credentials: "omit", signal: AbortSignal.timeout(patience) });
  if (response.ok) return response;
  if (response.status === 404) return null;
  throw new TypeError(`${address}: ${response.status}`);
}

/** Does this with each of them, a few at a time. After a failure it begins nothing new, and throws once nothing is under way any more. */
export async function eachInTurn(addresses: string[], work: (address: string) => Promise<unknown>): Promise<void> {
  const waiting = [...addresses];
  async function next(): Promise<void> {
    const address = waiting.shift();
    if (address === undefined) return;
    try {
      await work(address);
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
    await next();
  }
  const lanes = await Promise.allSettled(Array.from({ length: atOnce }, next));
  for (const lane of lanes) if (lane.status === "rejected") throw lane.reason;
}
