import { useEffect, useState } from "react";
import { searchMedia } from "@/features/media/actions";
import type { MediaList } from "@/features/media/library";
import type { MediaView } from "@/features/media/view";
import { pickerText } from "@/lib/text.nl/editor";
import { errorText } from "@/lib/text.nl/errors";

type Asked = { kind: MediaView["kind"]; query: string; before: number | null };

const pause = 250;

/** A page of the library. While another is on its way the last one stays; a failure is a sentence. */
export function useLibrary({ kind, query, before }: Asked) {
  const [list, setList] = useState<MediaList | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(true);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same again
  useEffect(() => {
    let current = true;
    setBusy(true);
    const timer = setTimeout(
      async () => {
        const answer = await searchMedia(query, before, kind).catch(() => null);
        if (!current) return;
        setBusy(false);
        setError(answer?.ok ? null : answer ? errorText[answer.error] : pickerText.failed);
        if (answer?.ok) setList(answer.data);
      },
      list === null ? 0 : pause,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [kind, query, before, round]);

  return { list, error, busy, again: () => setRound((before) => before + 1) };
}
