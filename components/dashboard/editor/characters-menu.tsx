import type { Editor } from "@tiptap/react";
import { DropdownMenu, Toolbar } from "radix-ui";
import { useRef } from "react";
import { characterText as t } from "@/lib/text.nl/editor";
import { returnFocus } from "./commands/return-focus";
import styles from "./toolbar.module.css";

/** Characters that are hard to find on a keyboard. What is chosen is put in when the menu has given the focus back. */
export function CharactersMenu({ editor }: { editor: Editor }) {
  const chosen = useRef("");
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Toolbar.Button className={styles.button} aria-label={t.label} title={t.label}>
          <span aria-hidden="true">Ω</span>
        </Toolbar.Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className={`${styles.menu} ${styles.characters}`}
        sideOffset={6}
        collisionPadding={8}
        onCloseAutoFocus={(event) => {
          if (chosen.current === "") return;
          event.preventDefault();
          returnFocus(editor);
          editor.view.dispatch(editor.state.tr.insertText(chosen.current).scrollIntoView());
          chosen.current = "";
        }}
      >
        {t.list.map(([character, name, shown = character]) => (
          <DropdownMenu.Item
            key={character}
            className={`${styles.item} ${styles.character}`}
            aria-label={name}
            title={name}
            textValue={name}
            onSelect={() => {
              chosen.current = character;
            }}
          >
            <span aria-hidden="true">{shown}</span>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
