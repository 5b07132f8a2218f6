import { useEffect, useEffectEvent, useState } from "react";
import { attempt } from "@/components/dashboard/attempt";
import { beatArticle } from "@/features/articles/actions";

const every = 10_000;

/**
 * Who else has this article open and in sight, by name, and a text that is another when its notes are. `onVersion` hears at each beat which
 * version the article is at.
 */
export function usePresence(
  articleId: number,
  onVersion: (version: number) => void,
): { others: string[]; notes: string } {
  const [others, setOthers] = useState<string[]>([]);
  const [notes, setNotes] = useState("");
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
  return { others, notes };
}
