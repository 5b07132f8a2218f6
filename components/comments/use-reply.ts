"use client";

import { useEffect, useState } from "react";

export type Reply = { id: string; name: string };

/** Which comment the form answers: the one whose reply link was followed. Without JavaScript the link just leads to the form. */
export function useReply() {
  const [reply, setReply] = useState<Reply | null>(null);

  useEffect(() => {
    function follow(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a[data-reply-to]") : null;
      if (!(link instanceof HTMLElement)) return;
      setReply({ id: link.dataset.replyTo ?? "", name: link.dataset.replyName ?? "" });
      event.preventDefault();
      document.getElementById("reageren-text")?.focus();
    }
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, []);

  return { reply, setReply };
}
