/** Google Docs puts a list straight in a list; it belongs in the item before it. */
export function nestLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll(":is(ul, ol) > :is(ul, ol)")) {
    const item = list.previousElementSibling ?? list.ownerDocument.createElement("li");
    if (!item.isConnected) list.before(item);
    item.append(list);
  }
}
