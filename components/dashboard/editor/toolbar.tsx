import { type Editor, useEditorState } from "@tiptap/react";
import { Toolbar as RadixToolbar, Tooltip } from "radix-ui";
import type { Ref } from "react";
import { editorText, toolText } from "@/lib/text.nl/editor";
import { CharactersMenu } from "./characters-menu";
import { Icon } from "./icons";
import { InsertMenu } from "./insert-menu";
import { NoteButton } from "./note-button";
import { SuggestingButton } from "./suggestions/suggesting-button";
import styles from "./toolbar.module.css";
import { toolGroups, toolState } from "./tools";

type ToolbarProps = {
  editor: Editor;
  textId: string;
  notes: boolean;
  suggesting: boolean;
  ref: Ref<HTMLDivElement>;
};

/** The buttons over the text: one stop for Tab, the arrow keys go along them. */
export function Toolbar({ editor, textId, notes, suggesting, ref }: ToolbarProps) {
  const state = useEditorState({ editor, selector: (snapshot) => toolState(snapshot.editor) });
  return (
    <Tooltip.Provider delayDuration={500}>
      <RadixToolbar.Root ref={ref} className={styles.toolbar} aria-label={editorText.toolbar} aria-controls={textId}>
        {toolGroups.map((group) => (
          <div key={group[0]?.name} className={styles.group}>
            {group.map(({ name, icon, shortcut, run }) => {
              const { on, ready = true } = state[name] ?? {};
              return (
                <Tooltip.Root key={name}>
                  <Tooltip.Trigger asChild>
                    <RadixToolbar.Button
                      className={styles.button}
                      aria-label={toolText[name]}
                      aria-pressed={on}
                      aria-disabled={!ready || undefined}
                      onMouseDown={(event) => event.preventDefault()}
                      onClick={() => ready && run(editor)}
                    >
                      <Icon name={icon} />
                    </RadixToolbar.Button>
                  </Tooltip.Trigger>
                  <Tooltip.Portal>
                    <Tooltip.Content className={styles.tip} sideOffset={6} collisionPadding={8}>
                      {toolText[name]} <kbd>{shortcut}</kbd>
                    </Tooltip.Content>
                  </Tooltip.Portal>
                </Tooltip.Root>
              );
            })}
          </div>
        ))}
        {notes || suggesting ? (
          <div className={styles.group}>
            {notes ? <NoteButton editor={editor} /> : null}
            {suggesting ? <SuggestingButton editor={editor} /> : null}
          </div>
        ) : null}
        <CharactersMenu editor={editor} />
        <InsertMenu editor={editor} />
      </RadixToolbar.Root>
    </Tooltip.Provider>
  );
}
