import { safeHref } from "./href";
import type { RichText } from "./schema";
import { nodesOf } from "./walk";

/** Where the links in a text lead, each as often as it is there, in reading order. */
export function linksIn(doc: RichText): string[] {
  return [...nodesOf(doc)].flatMap((node) => {
    if (node.type !== "text") return [];
    return (node.marks ?? []).flatMap((mark) =>
      mark.type === "link" && safeHref(mark.attrs.href) ? [mark.attrs.href] : [],
    );
  });
}
