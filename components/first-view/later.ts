/** Where a finished page keeps what waits for the reader's first act. */
export const laterId = "antenne-later";

/** What Next's own page would have run at once: its scripts, and the page's data for React. */
export type Later = {
  scripts: string[];
  /** The script that begins, and what the runtime must know of it. */
  bootstrap: string;
  runtime: unknown;
  flight: unknown[];
};
