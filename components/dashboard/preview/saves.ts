/*
 * A form tells the other windows of this browser when an article was saved, so that a preview beside it can show it.
 */

const channelOf = (articleId: number) => `antenne-artikel-${articleId}`;

export function tellSaved(articleId: number): void {
  const channel = new BroadcastChannel(channelOf(articleId));
  channel.postMessage("saved");
  channel.close();
}

/** Calls `heard` at each save in another window; answers how to stop. */
export function onSaved(articleId: number, heard: () => void): () => void {
  const channel = new BroadcastChannel(channelOf(articleId));
  channel.onmessage = heard;
  return () => channel.close();
}
