"use client";

import { useEffect } from "react";

/** Where an article is likely to be opened next: fetches what it is written with as soon as the browser has nothing else to do. */
export function ReadyEditor() {
  useEffect(() => {
    const fetchIt = () => void import("./article/article-form").catch(() => undefined);
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(fetchIt, 1_000);
      return () => clearTimeout(timer);
    }
    const waiting = requestIdleCallback(fetchIt);
    return () => cancelIdleCallback(waiting);
  }, []);
  return null;
}
