import { useEffect, useEffectEvent, useState } from "react";
import { searchArticles } from "@/features/articles/actions";
import type { FoundArticle } from "@/features/articles/find-articles";
import { attempt } from "./attempt";

const pause = 150;

/** The articles that the server finds for what is typed; the answer to an older question is left out. */
export function useFoundArticles(typed: string): { found: FoundArticle[]; searching: boolean } {
  const [answer, setAnswer] = useState<{ typed: string; found: FoundArticle[] }>({ typed: "", found: [] });
  const asked = typed.trim();
  useEffect(() => {
    if (asked === "") return;
    let over = false;
    const timer = setTimeout(async () => {
      const result = await attempt(() => searchArticles(asked));
      if (!over) setAnswer({ typed: asked, found: result.ok ? result.data : [] });
    }, pause);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [asked]);
  if (asked === "") return { found: [], searching: false };
  return { found: answer.found, searching: answer.typed !== asked };
}

/** Ctrl or Cmd with K, except where it means a link: in a text that is being written. */
export function usePaletteKey(open: () => void): void {
  const onKey = useEffectEvent(open);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.key.toLowerCase() !== "k") return;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || isBusy(event.target)) return;
      event.preventDefault();
      onKey();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("[role=dialog], [role=alertdialog]") !== null)
  );
}
