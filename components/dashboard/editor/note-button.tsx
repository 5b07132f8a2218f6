import { type Editor, useEditorState } from "@tiptap/react";
import { Toolbar } from "radix-ui";
import { noteText as t } from "@/lib/text.nl/notes";
import { Icon } from "./icons";
import { askNote, noteAtCursor } from "./notes/notes";
import styles from "./toolbar.module.css";

/** Makes a note about the selection; where the cursor is in one, it is on and opens that. */
export function NoteButton({ editor }: { editor: Editor }) {
  const inNote = useEditorState({ editor, selector: ({ editor: { state } }) => noteAtCursor(state) !== null });
  return (
    <Toolbar.Button
      className={styles.button}
      aria-label={t.tool}
      aria-pressed={inNote}
      title={`${t.tool} (Ctrl Alt M)`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => askNote(editor)}
    >
      <Icon name="note" />
    </Toolbar.Button>
  );
}
