import { createStore, del, delMany, entries, set, type UseStore } from "idb-keyval";
import type { DeskInput } from "@/features/articles/desk-input";
import { editKeysOf, removeEdits } from "./device-suggestions";

/*
 * What was typed and is not safely on the server yet, on this device: one copy per account, article and window, so that no window
 * writes over another's. A copy is gone as soon as the server has the text.
 */

/** `base` is what the server had when `input` was typed over it. */
export type DeviceCopy = { at: string; base: DeskInput; input: DeskInput };

export type Leftover = { key: string; copy: DeviceCopy };

let opened: UseStore | undefined;

function store(): UseStore {
  opened ??= createStore("antenne-redactie", "teksten");
  return opened;
}

const ofEditor = (editorId: number) => `${editorId}/`;
const ofArticle = (editorId: number, articleId: number) => `${editorId}/${articleId}/`;

/** The key of this window's copy, and of the lock that says that the window is there. */
export function newCopyKey(editorId: number, articleId: number): string {
  return ofArticle(editorId, articleId) + Math.random().toString(36).slice(2);
}

/** Puts a copy on the device; false where the device keeps nothing (full, or not allowed). */
export async function putCopy(key: string, copy: DeviceCopy): Promise<boolean> {
  return set(key, copy, store()).then(
    () => true,
    () => false,
  );
}

export async function removeCopy(key: string): Promise<void> {
  await del(key, store()).catch(() => undefined);
}

/** Copies of this article whose windows are gone, the newest first. */
export async function listLeftovers(editorId: number, articleId: number): Promise<Leftover[]> {
  const [all, open] = await Promise.all([entries<string, DeviceCopy>(store()).catch(() => []), openWindows()]);
  return all
    .filter(([key]) => key.startsWith(ofArticle(editorId, articleId)) && !open.has(key))
    .map(([key, copy]) => ({ key, copy }))
    .sort((a, b) => b.copy.at.localeCompare(a.copy.at));
}

/** Whether this account has text on the device that is not on the server. */
export async function hasCopies(editorId: number): Promise<boolean> {
  const all = await entries<string, DeviceCopy>(store()).catch(() => []);
  return all.some(([key]) => key.startsWith(ofEditor(editorId))) || (await editKeysOf(editorId)).length > 0;
}

/** Takes everything of this account off the device. */
export async function removeCopies(editorId: number): Promise<void> {
  const all = await entries<string, DeviceCopy>(store()).catch(() => []);
  const keys = all.map(([key]) => key).filter((key) => key.startsWith(ofEditor(editorId)));
  await delMany(keys, store()).catch(() => undefined);
  await removeEdits(await editKeysOf(editorId));
}

/** Holds a lock as long as this window stands; the browser lets go of it, also when the window crashes. */
export function holdWindow(key: string): () => void {
  if (!("locks" in navigator)) return () => undefined;
  const held = new AbortController();
  const until = new Promise<void>((resolve) => held.signal.addEventListener("abort", () => resolve()));
  void navigator.locks.request(key, () => until);
  return () => held.abort();
}

async function openWindows(): Promise<Set<string>> {
  if (!("locks" in navigator)) return new Set();
  const { held } = await navigator.locks.query();
  return new Set((held ?? []).flatMap(({ name }) => name ?? []));
}
