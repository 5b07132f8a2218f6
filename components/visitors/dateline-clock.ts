import { isShown, onShownChange } from "@/components/views/when-shown";

const minute = 60_000;

/** Tells the time now and at the start of each minute; `setBy` corrects a device whose clock is more than a minute wrong. */
export function keepTime(tell: (now: Date) => void): { setBy(now: Date): void; stop(): void } {
  let wrong = 0;
  let timer: ReturnType<typeof setTimeout>;
  function tick() {
    clearTimeout(timer);
    const now = Date.now() + wrong;
    tell(new Date(now));
    // A little late rather than a little early, when it would still be the minute before.
    timer = setTimeout(tick, minute - (now % minute) + 20);
  }
  tick();
  const unlisten = onShownChange(tick);
  return {
    setBy(now) {
      const difference = now.getTime() - Date.now();
      if (Math.abs(difference - wrong) < minute) return;
      wrong = difference;
      tick();
    },
    stop() {
      clearTimeout(timer);
      unlisten();
    },
  };
}

export type Answer = { visitors: number | null; now: string };

const every = 45_000;
const atMostEvery = 10_000;

/** Asks the server who is here, every 45 seconds while the page is in front of the reader; asking also says that this reader is. */
export function keepAsking(page: string | undefined, tell: (answer: Answer | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let askedAt = Number.NEGATIVE_INFINITY;
  let stopped = false;
  async function check() {
    clearTimeout(timer);
    if (!isShown()) return;
    timer = setTimeout(check, every);
    if (performance.now() - askedAt < atMostEvery) return;
    askedAt = performance.now();
    const answer = await ask(page);
    if (!stopped) tell(answer);
  }
  void check();
  const unlisten = onShownChange(check);
  return () => {
    stopped = true;
    clearTimeout(timer);
    unlisten();
  };
}

async function ask(page: string | undefined): Promise<Answer | null> {
  try {
    const response = await fetch(page ? `/api/dateline?p=${page}` : "/api/dateline", {
      cache: "no-store",
      signal: AbortSignal.timeout(10_000),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
