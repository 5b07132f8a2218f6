import { reportSometimes } from "@/lib/report";
import type { View } from "./store";

type Store = (views: View[], wait?: boolean) => Promise<View[]>;

const batch = 1_000;
const atMost = 50_000;
const every = 1_000;
const everyAfterFailure = 5_000;

/**
 * Views on their way to the database: written each second, or per thousand. What could not be written stays, up to 50,000;
 * beyond that, new views are lost rather than the process.
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
    if (this.#waiting.size >= atMost) return false;
    this.#waiting.set(keyOf(view), view);
    if (this.#waiting.size >= batch && !this.#failed) void this.flush();
    else this.#later();
    return true;
  }

  /** Writes what waits now; never throws. Joins a write that is under way. */
  flush(): Promise<void> {
    this.#writing ??= this.#write(false).finally(() => {
      this.#writing = undefined;
      if (this.#waiting.size > 0) this.#later();
    });
    return this.#writing;
  }

  /** For the end of the process: writes until nothing waits, and gives up only when the database does. */
  async drain(): Promise<void> {
    await this.#writing;
    this.#failed = false;
    while (this.#waiting.size > 0 && !this.#failed) await this.#write(true);
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

  async #write(wait: boolean): Promise<void> {
    const views = [...this.#waiting.values()].slice(0, batch);
    if (views.length === 0) return;
    try {
      const later = new Set((await this.#store(views, wait)).map(keyOf));
      for (const view of views) if (!later.has(keyOf(view))) this.#waiting.delete(keyOf(view));
      this.#failed = false;
    } catch (error) {
      this.#failed = true;
      reportSometimes("views", error);
    }
  }
}

function keyOf({ day, articleId, readerHash }: View): string {
  return `${day} ${articleId} ${readerHash.toString("base64")}`;
}
