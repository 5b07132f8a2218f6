import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { DeskInput } from "@/features/articles/desk-input";
import { mergeArticle } from "@/features/articles/merge";
import { canonical } from "@/lib/three-way";
import { holdWindow, type Leftover, listLeftovers, newCopyKey, putCopy, removeCopy } from "./device-copies";

export type DeviceState = "empty" | "kept" | "failed";

/**
 * This window's copy of what is typed, on the device, and what an earlier window left there. `now` is what the form shows: a
 * leftover that is all in it goes without a question.
 */
export function useDeviceCopy(editorId: number, articleId: number, now: () => DeskInput) {
  const [key] = useState(() => newCopyKey(editorId, articleId));
  const [state, setState] = useState<DeviceState>("empty");
  const [leftovers, setLeftovers] = useState<Leftover[]>([]);

  const find = useEffectEvent(async () => {
    const found = await listLeftovers(editorId, articleId);
    const unknown = found.filter(({ copy }) => adds(copy.base, copy.input, now()));
    for (const { key: old } of found) if (!unknown.some((one) => one.key === old)) void removeCopy(old);
    setLeftovers(unknown);
  });
  useEffect(() => {
    const release = holdWindow(key);
    void find();
    return release;
  }, [key]);

  const actions = useMemo(
    () => ({
      /** Puts what is typed on the device, over `base`, which is what the server has. */
      put: async (base: DeskInput, input: DeskInput) => {
        const done = await putCopy(key, { at: new Date().toISOString(), base, input });
        setState(done ? "kept" : "failed");
      },
      /** The server has it all. */
      clear: async () => {
        await removeCopy(key);
        setState("empty");
      },
      /** The question about the newest leftover is answered. */
      forget: async (leftover: Leftover) => {
        setLeftovers((all) => all.filter((one) => one.key !== leftover.key));
        await removeCopy(leftover.key);
      },
    }),
    [key],
  );
  return { state, leftover: leftovers[0] ?? null, ...actions };
}

/** Whether what someone made of `base` would change what is there now. */
function adds(base: DeskInput, mine: DeskInput, now: DeskInput): boolean {
  const { clashes, settle } = mergeArticle(base, mine, now);
  return clashes.length > 0 || canonical(settle([])) !== canonical(mergeArticle(now, now, now).settle([]));
}
