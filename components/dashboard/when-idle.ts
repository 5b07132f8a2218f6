import { startTransition, useEffect, useState } from "react";

const patience = 1_000;

/** Does this as soon as the browser has nothing else to do, or after a second; answers what calls it off. */
export function whenIdle(work: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(work, patience);
    return () => clearTimeout(timer);
  }
  const waiting = requestIdleCallback(work, { timeout: patience });
  return () => cancelIdleCallback(waiting);
}

/**
 * False until what is on the screen is there and the browser has nothing else to do. `useDeferredValue` cannot say that: the router's own
 * renders are deferred already, and then it begins with its last value.
 */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => startTransition(() => setIdle(true))), []);
  return idle;
}
