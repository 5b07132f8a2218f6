import { setTimeout as pause } from "node:timers/promises";

/** Between two reads of one reader. */
const breath = 5;

/** Reads pages over and over, and counts what came of it. A read that failed is tried once more. */
export class Readers {
  reads = 0;
  failedOnce = 0;
  failedTwice = 0;
  private stopped = false;
  private readonly reading: Promise<void>[];

  constructor(
    private readonly addresses: string[],
    count: number,
  ) {
    this.reading = Array.from({ length: count }, (_, nth) => this.read(nth));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.reading);
  }

  private async read(nth: number): Promise<void> {
    for (let at = nth; !this.stopped; at++) {
      const url = this.addresses[at % this.addresses.length] ?? "";
      this.reads++;
      if (!(await isRead(url))) {
        this.failedOnce++;
        if (!(await isRead(url))) this.failedTwice++;
      }
      await pause(breath);
    }
  }
}

async function isRead(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    return answer.status === 200 && (await answer.text()).endsWith("</html>");
  } catch {
    return false;
  }
}
