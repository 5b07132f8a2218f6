import { Extension, InputRule } from "@tiptap/core";

/** What a quotation mark opens after: nothing, a space, a bracket, a dash, another opening mark. */
const opens = "(?:^|[\\s\\u00a0(\\[{‘“–—/-])";

/**
 * Marks as a Dutch text has them, while they are typed: “dubbel”, ‘enkel’, an apostrophe where a word begins with one (’s avonds), an
 * ellipsis, and a dash for two hyphens. Backspace right after it gives back what was typed.
 */
export const DutchMarks = Extension.create({
  name: "dutchMarks",

  addInputRules() {
    return [
      instead(new RegExp(`${opens}"$`), 1, "“"),
      instead(/"$/, 1, "”"),
      instead(new RegExp(`${opens}'$`), 1, "‘"),
      instead(/'$/, 1, "’"),
      instead(/\.\.\.$/, 3, "…"),
      // On an empty line three hyphens are a divider.
      instead(/[^\s-]\s?--$/, 2, "–"),
      apostrophe,
    ];
  },
});

/** Another text in place of the last characters of what was found. Of those the one that is typed may not stand in the text yet. */
function instead(find: RegExp, last: number, text: string): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range, match }) => {
      state.tr.insertText(text, range.from + match[0].length - last, range.to);
    },
  });
}

/** ‘s becomes ’s once the word turns out to be one that is cut off in front. */
const apostrophe = new InputRule({
  find: new RegExp(`${opens}‘(s|t|n|k|m|r|er|ie)\\s$`, "i"),
  handler: ({ state, range, match }) => {
    const start = match[0].indexOf("‘");
    state.tr.insertText(`’${match[0].slice(start + 1)}`, range.from + start, range.to);
  },
});
