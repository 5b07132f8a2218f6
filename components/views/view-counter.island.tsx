"use client";

import { useEffect } from "react";
import { countView } from "@/features/views/actions";
import { isShown, onShownChange } from "./when-shown";

/** Tells the server, once, that this article is being read: after the page has loaded and when it is in front of the reader. */
export function ViewCounter({ articleId }: { articleId: number }) {
  useEffect(() => {
    function count() {
      if (document.readyState !== "complete" || !isShown()) return;
      stop();
      countView(articleId).catch(() => undefined);
    }
    function stop() {
      unlisten();
      window.removeEventListener("load", count);
    }
    const unlisten = onShownChange(count);
    window.addEventListener("load", count);
    count();
    return stop;
  }, [articleId]);

  return null;
}
