import type { Block, ListItem } from "@/lib/rich-text/schema";
import { inlines, inOrder, type Notes } from "./inlines";

type List = Extract<Block, { type: "bulletList" | "orderedList" }>;

/** A list, and the lists in it. `points` is the look of numbered points, for an outermost list. */
export function list(node: List, notes: Notes, points?: string) {
  const items = inOrder(node.content, (item) => listItem(item, notes));
  if (node.type === "bulletList") return <ul>{items}</ul>;
  const start = node.attrs?.start ?? 1;
  return (
    <ol className={points} start={start === 1 ? undefined : start}>
      {items}
    </ol>
  );
}

function listItem(item: ListItem, notes: Notes) {
  return (
    <li>
      {inOrder(item.content, (child) =>
        child.type === "paragraph" ? <p>{inlines(child.content, notes)}</p> : list(child, notes),
      )}
    </li>
  );
}
