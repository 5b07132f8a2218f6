import { useEffect, useEffectEvent, useReducer, useRef } from "react";
import { type SentMedia, sendFile } from "./send-file";

export type Upload = { key: number; file: File } & (
  | { state: "waiting" }
  | { state: "lost" }
  | { state: "sending"; part: number }
  | { state: "done"; media: SentMedia; known: boolean }
  | { state: "refused"; message: string }
);

type Change =
  | { type: "add"; uploads: Upload[] }
  | { type: "set"; upload: Upload }
  | { type: "remove"; key: number }
  | { type: "again"; key?: number };

/** Two at a time: a phone's line is not divided among twenty. */
const atOnce = 2;

const pause = 3000;

let made = 0;

/** Files on their way to the library, each with its own progress. What was lost on the way is tried again when there is a connection. */
export function useUploads(onDone: () => void) {
  const [uploads, dispatch] = useReducer(change, []);
  const running = useRef(new Map<number, AbortController>());

  const run = useEffectEvent(async ({ key, file }: Upload) => {
    const stop = new AbortController();
    running.current.set(key, stop);
    const set = (upload: Upload) => dispatch({ type: "set", upload });
    set({ key, file, state: "sending", part: 0 });
    try {
      const sent = await sendFile(file, {
        signal: stop.signal,
        onProgress: (part) => set({ key, file, state: "sending", part }),
      });
      if (sent.kind === "done") set({ key, file, state: "done", media: sent.media, known: sent.known });
      else if (sent.kind === "refused") set({ key, file, state: "refused", message: sent.message });
      else set({ key, file, state: "lost" });
      if (sent.kind === "done") onDone();
    } catch {
      dispatch({ type: "remove", key });
    } finally {
      running.current.delete(key);
    }
  });

  useEffect(() => {
    const free = atOnce - running.current.size;
    for (const upload of uploads.filter(({ state }) => state === "waiting").slice(0, Math.max(0, free))) run(upload);
  }, [uploads]);

  const lost = uploads.some(({ state }) => state === "lost");
  useEffect(() => {
    if (!lost) return;
    const again = () => dispatch({ type: "again" });
    const timer = setInterval(() => navigator.onLine && again(), pause);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [lost]);

  const busy = uploads.some(({ state }) => state === "sending" || state === "waiting" || state === "lost");
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [busy]);

  return {
    uploads,
    add: (files: Iterable<File>) =>
      dispatch({ type: "add", uploads: [...files].map((file) => ({ key: ++made, file, state: "waiting" })) }),
    again: (key: number) => dispatch({ type: "again", key }),
    /** Stops it when it is on its way, and takes it off the list. */
    remove: (key: number) => {
      const stop = running.current.get(key);
      if (stop) stop.abort();
      else dispatch({ type: "remove", key });
    },
  };
}

function change(uploads: Upload[], step: Change): Upload[] {
  if (step.type === "add") return [...uploads, ...step.uploads];
  if (step.type === "remove") return uploads.filter(({ key }) => key !== step.key);
  if (step.type === "set") return uploads.map((one) => (one.key === step.upload.key ? step.upload : one));
  const back = (one: Upload) => (step.key === undefined ? one.state === "lost" : one.key === step.key);
  return uploads.map((one) => (back(one) ? { key: one.key, file: one.file, state: "waiting" } : one));
}
