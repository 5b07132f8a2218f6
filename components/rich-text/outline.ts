import type { Block } from "@/lib/rich-text/schema";

/**
 * How deep each heading of a text stands, and the title of each box: 2 for what stands under the title of the page, 3 for what stands
 * under such a heading. A writer may begin with a smaller heading; whoever listens to the page then misses none in between.
 */
export function depthOf(block: Block, content: Block[]): number {
  const before = content.slice(0, content.indexOf(block)).filter((other) => other.type === "heading");
  if (block.type === "heading" && block.attrs.level === 2) return 2;
  const under = block.type === "heading" ? before.filter(({ attrs }) => attrs.level === 2) : before;
  return under.length > 0 ? 3 : 2;
}
