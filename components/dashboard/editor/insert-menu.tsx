import type { Editor } from "@tiptap/react";
import { DropdownMenu, Toolbar } from "radix-ui";
import { useRef } from "react";
import { editorText } from "@/lib/text.nl/editor";
import { type BlockChoice, blockChoices } from "./blocks";
import { returnFocus } from "./commands/return-focus";
import { Icon } from "./icons";
import styles from "./toolbar.module.css";

/** All blocks, for who looks for them with the mouse. What is chosen happens when the menu has closed and given the focus back. */
export function InsertMenu({ editor }: { editor: Editor }) {
  const chosen = useRef<BlockChoice | null>(null);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Toolbar.Button className={`${styles.button} ${styles.insert}`} aria-label={editorText.insertLabel}>
          <Icon name="plus" />
          {editorText.insert}
        </Toolbar.Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className={styles.menu}
        align="end"
        sideOffset={6}
        collisionPadding={8}
        onCloseAutoFocus={(event) => {
          if (!chosen.current) return;
          event.preventDefault();
          returnFocus(editor);
          chosen.current.run(editor);
          chosen.current = null;
        }}
      >
        {blockChoices.map((choice) => (
          <DropdownMenu.Item
            key={choice.name}
            className={styles.item}
            onSelect={() => {
              chosen.current = choice;
            }}
          >
            <Icon name={choice.name} />
            {choice.label}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
