/** Whether a reader has the page in front of them now; a browser may also load it ahead (prerendering) or in another tab. */
export function isShown(): boolean {
  const prerendering = "prerendering" in document && document.prerendering === true;
  return document.visibilityState === "visible" && !prerendering;
}

/** Calls back each time that may have changed. Returns how to stop. */
export function onShownChange(callback: () => void): () => void {
  const listening = new AbortController();
  document.addEventListener("visibilitychange", callback, { signal: listening.signal });
  document.addEventListener("prerenderingchange", callback, { signal: listening.signal });
  return () => listening.abort();
}
