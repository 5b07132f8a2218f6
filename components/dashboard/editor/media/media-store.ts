import { useEffect, useSyncExternalStore } from "react";
import { findMedia } from "@/features/media/actions";
import type { MediaView } from "@/features/media/view";

/** What the text shows of the library: null for what is no longer there, absent for what is not known yet. */
const known = new Map<number, MediaView | null>();
const wanted = new Set<number>();
const listeners = new Set<() => void>();
let version = 0;

/** What is known already, from the page or from a choice just made, needs no question. */
export function rememberMedia(media: Iterable<MediaView>): void {
  for (const one of media) known.set(one.id, one);
  tell();
}

/** A picture, film or sound by its number; undefined while it is being fetched. */
export function useMedia(id: number | null): MediaView | null | undefined {
  useEffect(() => {
    if (id !== null && !known.has(id)) want(id);
  }, [id]);
  return useSyncExternalStore(
    listen,
    () => (id === null ? null : known.get(id)),
    () => undefined,
  );
}

/** What the text shows, as far as it is known by now; the component is rendered again when more is. */
export function useKnownMedia(): (id: number) => MediaView | undefined {
  useSyncExternalStore(
    listen,
    () => version,
    () => 0,
  );
  return (id) => known.get(id) ?? undefined;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All that one rendering asks for is one question. */
function want(id: number): void {
  if (wanted.size === 0) queueMicrotask(fetchWanted);
  wanted.add(id);
}

async function fetchWanted(): Promise<void> {
  const ids = [...wanted];
  wanted.clear();
  const answer = await findMedia(ids).catch(() => null);
  if (!answer?.ok) return;
  for (const id of ids) known.set(id, null);
  rememberMedia(answer.data);
}

function tell(): void {
  version += 1;
  for (const listener of listeners) listener();
}
