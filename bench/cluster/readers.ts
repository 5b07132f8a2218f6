import { setTimeout as pause } from "node:timers/promises";

/** Between two reads of one reader. */
const breath = 5;

/** Reads pages over and over, and counts what came of it. A read that failed is tried once more. */
export class Readers {
  reads = 0;
  failedOnce = 0;
  failedTwice = 0;
  /** How often each thing went wrong. */
  readonly failures = new Map<string, number>();
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
      if (!(await this.isRead(url))) {
        this.failedOnce++;
        if (!(await this.isRead(url))) this.failedTwice++;
      }
      await pause(breath);
    }
  }

  private async isRead(url: string): Promise<boolean> {
    const failure = await failureOf(url);
    if (failure) this.failures.set(failure, (this.failures.get(failure) ?? 0) + 1);
    return failure === null;
  }
}

async function failureOf(url: string): Promise<string | null> {
  try {
    const answer = await fetch(url);
    const text = await answer.text();
    if (answer.status !== 200) return `${answer.status} ${text.slice(0, 200)}`;
    return text.endsWith("</html>") ? null : "half a page";
  } catch (error) {
    return error instanceof Error ? `${error.message}: ${error.cause}` : String(error);
  }
}
