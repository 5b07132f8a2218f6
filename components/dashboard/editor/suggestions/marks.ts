import { Mark, mergeAttributes, Node } from "@tiptap/core";
import type { DOMOutputSpec, Mark as EditorMark, Node as EditorNode } from "@tiptap/pm/model";

/*
 * What is proposed stands in the editor, for who looks there, and is left out where the text leaves it: words that are to come carry one
 * mark, words that are to go another, and a sign says where a paragraph is to be broken, or to be one with the next.
 */

export const insertion = "insertion";
export const deletion = "deletion";
export const breakName = "suggestedBreak";
export const jointName = "suggestedJoint";

/** Which suggestion it is of, whether that is one's own, and what a pointer over it says. */
export type SuggestionAttributes = { id: string; own: boolean; label: string };

const attributes = {
  id: { default: "", rendered: false },
  own: { default: false, rendered: false },
  label: { default: "", rendered: false },
};

function suggestionMark(name: typeof insertion | typeof deletion, tag: "ins" | "del") {
  return Mark.create({
    name,
    inclusive: false,
    excludes: `${insertion} ${deletion}`,
    addAttributes: () => attributes,
    renderHTML({ mark }) {
      const kind = mark.attrs.own ? "own" : "others";
      return [tag, mergeAttributes({ class: `suggested ${kind}`, title: String(mark.attrs.label) }), 0];
    },
  });
}

const Insertion = suggestionMark(insertion, "ins");
const Deletion = suggestionMark(deletion, "del");

function suggestionSign(name: string, kind: string, text: string, after: DOMOutputSpec[]) {
  return Node.create({
    name,
    group: "inline",
    inline: true,
    atom: true,
    selectable: false,
    draggable: false,
    // Copied, it is no word.
    parseHTML: () => [{ tag: `span.${kind}`, ignore: true }],
    renderText: () => text,
    renderHTML: () => ["span", { class: kind }, ["span", { "aria-hidden": "true" }, "¶"], ...after],
  });
}

const SuggestedBreak = suggestionSign(breakName, "suggested-break", "\n", [["br"]]);
const SuggestedJoint = suggestionSign(jointName, "suggested-joint", "", []);

export const suggestionMarks = [Insertion, Deletion, SuggestedBreak, SuggestedJoint];

/** The mark by which something is proposed; null for what simply stands in the text. */
export function suggestionOf(node: EditorNode): EditorMark | null {
  return node.marks.find(({ type }) => type.name === insertion || type.name === deletion) ?? null;
}

/** What a text does not have until someone accepts it. */
export function isInserted(node: EditorNode): boolean {
  return node.marks.some(({ type }) => type.name === insertion);
}
