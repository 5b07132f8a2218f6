import { reportSometimes } from "@/lib/report";
import type { View } from "./store";

type Store = (views: View[]) => Promise<void>;

const batch = 1_000;
const atMost = 50_000;
const every = 1_000;
const everyAfterFailure = 5_000;

/**
 * Views on their way to the database: written each second, or per thousand. What could not be written stays, up to 50,000;
 * beyond that, new views are refused rather than the process lost.
 */
export class ViewBuffer {
  readonly #store: Store;
  readonly #waiting = new Map<string, View>();
  #writing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #failed = false;

  constructor(store: Store) {
    this.#store = store;
  }

  get size(): number {
    return this.#waiting.size;
  }

  /** Whether it will be written. */
  add(view: View): boolean {
    const key = keyOf(view);
    const before = this.#waiting.get(key);
    if (!before && this.#waiting.size >= atMost) return false;
    this.#waiting.set(key, before ? joined(before, view) : view);
    if (this.#waiting.size >= batch && !this.#failed) void this.flush();
    else this.#later();
    return true;
  }

  /** Writes what waits now; never throws. Joins a write that is under way. */
  flush(): Promise<void> {
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
      if (this.#waiting.size >= batch && !this.#failed) void this.flush();
      else if (this.#waiting.size > 0) this.#later();
    });
    return this.#writing;
  }

  /** For the end of the process: writes until nothing waits, and gives up only when the database does. */
  async drain(): Promise<void> {
    await this.#writing;
    this.#failed = false;
    while (this.#waiting.size > 0 && !this.#failed) await this.#write();
    clearTimeout(this.#timer);
  }

  #later(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        void this.flush();
      },
      this.#failed ? everyAfterFailure : every,
    ).unref();
  }

  async #write(): Promise<void> {
    const written = [...this.#waiting].slice(0, batch);
    if (written.length === 0) return;
    try {
      await this.#store(written.map(([, view]) => view));
      // What was joined meanwhile is another object, and goes with the next write.
      for (const [key, view] of written) if (this.#waiting.get(key) === view) this.#waiting.delete(key);
      this.#failed = false;
    } catch (error) {
      this.#failed = true;
      reportSometimes("views", error);
    }
  }
}

function keyOf({ day, kind, pageId, readerHash }: View): string {
  return `${day} ${kind} ${pageId} ${readerHash.toString("base64")}`;
}

/** What one reader said of one page: first where they came from, last how far they came. */
function joined(before: View, { begins, end }: View): View {
  if (end === null && before.begins) return before;
  const furthest = end && {
    depth: Math.max(end.depth, before.end?.depth ?? 0),
    time: Math.max(end.time, before.end?.time ?? 0),
  };
  return { ...before, begins: before.begins || begins, end: furthest ?? before.end };
}
