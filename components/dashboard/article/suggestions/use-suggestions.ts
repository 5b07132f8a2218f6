import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { attempt, isWorthRetrying, type Refused, refusalText } from "@/components/dashboard/attempt";
import type { Edit, SuggestionSide } from "@/components/dashboard/editor/suggestions/side";
import { decideSuggestions, readSuggestions, suggest } from "@/features/articles/suggestions/actions";
import type { Suggestion } from "@/features/articles/suggestions/queries";
import { formatMoment } from "@/lib/dates";
import type { Change } from "@/lib/rich-text/suggestion";
import { suggestionText as t } from "@/lib/text.nl/suggestions";
import { isSame } from "@/lib/three-way";
import { listEdits, newEditKey, putEdit, removeEdits } from "../saving/device-suggestions";
import { Unsent } from "./unsent";

export type ArticleSuggestions = ReturnType<typeof useSuggestions>;

type Options = {
  articleId: number;
  editorId: number;
  first: Suggestion[];
  /** Another text when others changed something. */
  stamp: string;
  mayWrite: boolean;
};

const retry = 5000;

/**
 * The suggestions for an article, and what is done with them in the text. It is on the device at once, and on the server as soon as that can be
 * reached; until then it stays as it is in the text.
 */
export function useSuggestions({ articleId, editorId, first, stamp, mayWrite }: Options) {
  const [all, setAll] = useState(first);
  const [standing, setStanding] = useState<string[] | null>(null);
  const [problem, setProblem] = useState("");
  const [unsent] = useState(() => new Unsent());
  const [key] = useState(() => newEditKey(editorId, articleId));
  /** What earlier windows left on the device, and is on its way now. */
  const taken = useRef<string[]>([]);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useRef(stamp);

  const send = useEffectEvent(async () => {
    clearTimeout(timer.current);
    if (busy.current || unsent.empty) return;
    busy.current = true;
    const edit = unsent.edit();
    const refused = await sendEdit(articleId, edit, setAll);
    busy.current = false;
    if (!refused) {
      unsent.sent(edit);
      setProblem("");
      if (unsent.empty) await removeEdits([key, ...taken.current.splice(0)]);
      else await send();
      return;
    }
    const passes = isWorthRetrying(refused.error);
    setProblem(passes ? t.later : refusalText(refused, { "rate-limited": t.full }));
    if (passes) timer.current = setTimeout(() => void send(), retry);
  });

  const onEdit = useEffectEvent((edit: Edit) => {
    unsent.add(edit);
    void putEdit(key, unsent.edit());
    void send();
  });

  const takeUp = useEffectEvent(async () => {
    const left = await listEdits(editorId, articleId);
    taken.current = left.map((one) => one.key).filter((one) => one !== key);
    for (const { edit } of left) unsent.add(edit);
    void send();
  });
  useEffect(() => {
    void takeUp();
    return () => clearTimeout(timer.current);
  }, []);

  const reload = useEffectEvent(async () => {
    const result = await attempt(() => readSuggestions(articleId));
    if (result.ok) setAll(result.data);
  });
  useEffect(() => {
    if (known.current !== "" && known.current !== stamp) void reload();
    known.current = stamp;
  }, [stamp]);

  const rows = useMemo(() => new Map(all.map((one) => [one.id, one])), [all]);
  const open = useMemo(() => all.filter(({ settled }) => settled === null), [all]);
  const placeable = useMemo(
    () =>
      open.map(({ id, own, change, by, createdAt }) => ({ attrs: { id, own, label: labelOf(by, createdAt) }, change })),
    [open],
  );
  const rank = (id: string) => standing?.indexOf(id) ?? -1;
  const side: SuggestionSide = {
    open: placeable,
    always: !mayWrite,
    mayDecide: mayWrite,
    byOf: (id) => {
      const one = rows.get(id);
      return one ? labelOf(one.by, one.createdAt) : "";
    },
    isSettled: (id) => typeof unsent.decisions.get(id) === "boolean" || (rows.get(id)?.settled ?? null) !== null,
    unsent: () => unsent.ids,
    onEdit: (edit) => onEdit(edit),
    onStanding: (ids) => setStanding((before) => (isSame(before, ids) ? before : ids)),
  };
  return {
    side,
    mayWrite,
    problem,
    /** In the order of the text; those whose words were removed first, so that nobody misses them. */
    open: open.toSorted((a, b) => rank(a.id) - rank(b.id)),
    settled: all.filter(({ settled }) => settled !== null),
    isRemoved: (id: string) => standing !== null && !standing.includes(id) && !unsent.ids.has(id),
    /** Decides about what does not stand in the text. */
    decide: (id: string, accepted: boolean | null) => onEdit({ changes: [], gone: [], decisions: [[id, accepted]] }),
    withdraw: (id: string) => onEdit({ changes: [], gone: [id], decisions: [] }),
    /** Keeps where the words stand in the text that was just saved. */
    keep: (now: Map<string, { change: Change }>) => {
      const moved = [...now].filter(([id, { change }]) => {
        const before = rows.get(id);
        return before?.settled === null && !isSame(before.change.anchor, change.anchor);
      });
      if (mayWrite && moved.length > 0) {
        onEdit({ changes: moved.map(([id, { change }]) => [id, change]), gone: [], decisions: [] });
      }
    },
  };
}

async function sendEdit(articleId: number, edit: Edit, take: (all: Suggestion[]) => void): Promise<Refused | null> {
  if (edit.changes.length + edit.gone.length > 0) {
    const changes = edit.changes.map(([id, change]) => ({ id, change }));
    const kept = await attempt(() => suggest(articleId, changes, edit.gone));
    if (!kept.ok) return kept;
    take(kept.data);
  }
  if (edit.decisions.length === 0) return null;
  const decisions = edit.decisions.map(([id, accepted]) => ({ id, accepted }));
  const decided = await attempt(() => decideSuggestions(articleId, decisions));
  if (!decided.ok) return decided;
  take(decided.data);
  return null;
}

function labelOf(by: string | null, at: string): string {
  return t.label(by ?? t.unknown, formatMoment(new Date(at)));
}
