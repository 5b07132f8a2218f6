import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { type Attempted, attempt } from "@/components/dashboard/attempt";
import { answerNote, keepPlaces, makeNote, readNotes, settleNote } from "@/features/articles/notes/actions";
import type { Note } from "@/features/articles/notes/queries";
import type { Result } from "@/lib/result";
import type { Anchor } from "@/lib/rich-text/anchor";
import { isSame } from "@/lib/three-way";

type Anchored = { id: number; anchor: Anchor };

export type ArticleNotes = ReturnType<typeof useNotes>;

/** The notes of an article, and all that can be done with them. `stamp` is another text when others changed something. */
export function useNotes(articleId: number, first: Note[], stamp: string) {
  const [notes, setNotes] = useState(first);
  /** The open notes whose words stand in the text, in its order; null as long as the text is not there yet. */
  const [placed, setPlaced] = useState<number[] | null>(null);
  const known = useRef(stamp);

  const take = async (action: () => Promise<Result<Note[]>>): Promise<Attempted<Note[]>> => {
    const result = await attempt(action);
    if (result.ok) setNotes(result.data);
    return result;
  };

  const reload = useEffectEvent(() => void take(() => readNotes(articleId)));
  useEffect(() => {
    if (known.current !== "" && known.current !== stamp) reload();
    known.current = stamp;
  }, [stamp]);

  const open = useMemo(() => notes.filter(({ resolved }) => resolved === null), [notes]);
  const rank = (id: number) => placed?.indexOf(id) ?? -1;
  return {
    /** In the order of the text; those whose words were removed first, so that nobody misses them. */
    open: open.toSorted((a, b) => rank(a.id) - rank(b.id)),
    resolved: notes.filter(({ resolved }) => resolved !== null),
    /** The open ones for the text to mark: the same list as long as nothing changes. */
    anchored: open,
    isRemoved: (id: number) => placed !== null && !placed.includes(id),
    find: (id: number) => notes.find((note) => note.id === id),
    setPlaced: (ids: number[]) => setPlaced((before) => (isSame(before, ids) ? before : ids)),
    make: (anchor: Anchor, text: string) => take(() => makeNote(articleId, anchor, text)),
    answer: (id: number, text: string) => take(() => answerNote(id, text)),
    settle: (id: number, resolved: boolean) => take(() => settleNote(id, resolved)),
    /** Keeps where the words stand in the text that was just saved. */
    keep: async (anchors: Anchored[]) => {
      const moves = anchors.filter(({ id, anchor }) => {
        const before = notes.find((note) => note.id === id)?.anchor;
        return before && anchor.quote !== "" && JSON.stringify(before) !== JSON.stringify(anchor);
      });
      if (moves.length === 0) return;
      const kept = await attempt(() => keepPlaces(articleId, moves));
      if (!kept.ok) return;
      const now = new Map(moves.map(({ id, anchor }) => [id, anchor]));
      setNotes((before) => before.map((note) => ({ ...note, anchor: now.get(note.id) ?? note.anchor })));
    },
  };
}
