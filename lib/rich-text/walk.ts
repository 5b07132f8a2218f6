import type { Block, Inline, ListItem, RichText } from "./schema";

export type RichTextNode = Block | ListItem | Inline;

/** Every node of a document, in the order in which a reader meets them. */
export function* nodesOf(doc: RichText): Generator<RichTextNode> {
  yield* nodesIn(doc.content);
}

function* nodesIn(nodes: readonly RichTextNode[]): Generator<RichTextNode> {
  for (const node of nodes) {
    yield node;
    if ("content" in node && node.content) yield* nodesIn(node.content);
  }
}
