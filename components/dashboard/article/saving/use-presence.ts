import { useEffect, useEffectEvent, useState } from "react";
import { attempt } from "@/components/dashboard/attempt";
import { beatArticle } from "@/features/articles/actions";

const every = 10_000;

/**
 * Who else has this article open and in sight, by name, and texts that are others when its notes and its suggestions are. `onVersion` hears at
 * each beat which version the article is at.
 */
export function usePresence(
  articleId: number,
  onVersion: (version: number) => void,
): { others: string[]; notes: string; suggestions: string } {
  const [others, setOthers] = useState<string[]>([]);
  const [notes, setNotes] = useState("");
  const [suggestions, setSuggestions] = useState("");
  const heard = useEffectEvent(onVersion);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const beat = async () => {
      clearTimeout(timer);
      if (!document.hidden) {
        const result = await attempt(() => beatArticle(articleId));
        if (gone) return;
        if (result.ok) {
          setOthers(result.data.others);
          setNotes(result.data.notes);
          setSuggestions(result.data.suggestions);
          heard(result.data.version);
        }
      }
      timer = setTimeout(beat, every);
    };
    const onShow = () => {
      if (!document.hidden) void beat();
    };
    document.addEventListener("visibilitychange", onShow);
    void beat();
    return () => {
      gone = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onShow);
    };
  }, [articleId]);
  return { others, notes, suggestions };
}
