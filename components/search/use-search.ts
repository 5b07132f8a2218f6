import { useCallback, useEffect, useRef, useState } from "react";
import type { SearchAnswer } from "@/features/search/answer";
import { parseSearch, type SearchInput, searchAddress } from "@/features/search/schema";
import { searchText as t } from "@/lib/text.nl/search";

/** How long a reader has not typed before the question is asked, in milliseconds. */
const rest = 200;

/** Asks the question of a form shortly after its last change, forgets the one before, and keeps the page's address in step. */
export function useSearch(first: SearchInput, firstAnswer: SearchAnswer) {
  const [current, setCurrent] = useState({ asked: first, shown: firstAnswer });
  const [pending, setPending] = useState(false);
  const address = useRef(searchAddress({ ...first, page: 1 }));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<AbortController>(undefined);

  const stop = useCallback(() => {
    clearTimeout(timer.current);
    running.current?.abort();
  }, []);

  const ask = useCallback(
    (form: HTMLFormElement) => {
      const asked = readForm(form);
      const wanted = searchAddress(asked);
      if (wanted === address.current) return;
      address.current = wanted;
      stop();
      setPending(true);
      timer.current = setTimeout(async () => {
        const controller = new AbortController();
        running.current = controller;
        const shown = await fetchAnswer(wanted, controller.signal);
        if (controller.signal.aborted) return;
        window.history.replaceState(null, "", wanted);
        setCurrent({ asked, shown });
        setPending(false);
      }, rest);
    },
    [stop],
  );

  useEffect(() => stop, [stop]);
  return { ...current, pending, ask };
}

function readForm(form: HTMLFormElement): SearchInput {
  const fields = [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""]);
  return parseSearch(Object.fromEntries(fields));
}

async function fetchAnswer(address: string, signal: AbortSignal): Promise<SearchAnswer> {
  try {
    const response = await fetch(`/api${address}`, { signal });
    const answer: SearchAnswer = await response.json();
    return answer;
  } catch {
    return { ok: false, message: t.failed };
  }
}
