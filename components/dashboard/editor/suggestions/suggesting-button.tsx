import { type Editor, useEditorState } from "@tiptap/react";
import { Toolbar } from "radix-ui";
import { suggestionText as t } from "@/lib/text.nl/suggestions";
import { Icon } from "../icons";
import styles from "../toolbar.module.css";
import { isSuggesting, setSuggesting } from "./suggesting";

/** Turns proposing on and off. */
export function SuggestingButton({ editor }: { editor: Editor }) {
  const on = useEditorState({ editor, selector: ({ editor: { state } }) => isSuggesting(state) });
  return (
    <Toolbar.Button
      className={styles.button}
      aria-label={t.tool}
      aria-pressed={on}
      title={`${t.tool} (Ctrl Alt V)`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => setSuggesting(editor, !on)}
    >
      <Icon name="suggest" />
    </Toolbar.Button>
  );
}
