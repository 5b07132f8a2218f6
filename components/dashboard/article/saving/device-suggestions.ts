import { createStore, del, entries, set, type UseStore } from "idb-keyval";
import type { Edit } from "@/components/dashboard/editor/suggestions/side";

/*
 * What was proposed and is not on the server yet, on this device. It goes on by itself when the article is opened again: it is nobody's text but
 * one's own, so there is nothing to ask.
 */

let opened: UseStore | undefined;

function store(): UseStore {
  opened ??= createStore("antenne-voorstellen", "voorstellen");
  return opened;
}

const ofEditor = (editorId: number) => `${editorId}/`;
const ofArticle = (editorId: number, articleId: number) => `${editorId}/${articleId}/`;

export function newEditKey(editorId: number, articleId: number): string {
  return ofArticle(editorId, articleId) + Math.random().toString(36).slice(2);
}

export async function putEdit(key: string, edit: Edit): Promise<void> {
  await set(key, edit, store()).catch(() => undefined);
}

export async function removeEdits(keys: string[]): Promise<void> {
  await Promise.all(keys.map((key) => del(key, store()))).catch(() => undefined);
}

/** What windows of before left of this article. */
export async function listEdits(editorId: number, articleId: number): Promise<{ key: string; edit: Edit }[]> {
  const all = await entries<string, Edit>(store()).catch(() => []);
  return all.filter(([key]) => key.startsWith(ofArticle(editorId, articleId))).map(([key, edit]) => ({ key, edit }));
}

/** The keys of all that this account has on the device. */
export async function editKeysOf(editorId: number): Promise<string[]> {
  const all = await entries<string, Edit>(store()).catch(() => []);
  return all.map(([key]) => key).filter((key) => key.startsWith(ofEditor(editorId)));
}
