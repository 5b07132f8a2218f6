import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/** The tree of a Markdown text: CommonMark with GFM and directives. */
export function markdownTree(markdown: string) {
  return parser.parse(markdown);
}

export type Root = ReturnType<typeof markdownTree>;
export type RootNode = Root["children"][number];
export type Node<Type extends RootNode["type"]> = Extract<RootNode, { type: Type }>;
export type InlineNode = Node<"paragraph">["children"][number];
export type Directive = Node<"containerDirective" | "leafDirective">;

/** The error for a piece of Markdown that a body cannot hold: says what it is and on which line it stands. */
export function unknownAt(node: RootNode, what: string): Error {
  return new Error(`Line ${node.position?.start.line ?? "?"}: ${what} has no place in a body`);
}
