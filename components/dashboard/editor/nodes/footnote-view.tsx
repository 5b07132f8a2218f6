import { NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { Popover } from "radix-ui";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { nodeText } from "@/lib/text.nl/editor";
import styles from "./footnote.module.css";

/** The number of a footnote; a click or Enter opens what it says. An empty footnote goes away when it is left. */
export function FootnoteView({ node, editor, getPos, selected, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const [open, setOpen] = useState(() => takeOpening(editor, getPos()));
  const text = String(node.attrs.text);

  const close = (typed: string) => {
    setOpen(false);
    const position = getPos();
    if (typed.trim() === "") deleteNode();
    else if (typed !== text) updateAttributes({ text: typed });
    if (position !== undefined) editor.commands.focus(typed.trim() === "" ? position : position + 1);
  };

  return (
    <NodeViewWrapper as="span" className={selected ? `${styles.note} ${styles.selected}` : styles.note}>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger asChild>
          <button type="button" className={styles.number} aria-label={nodeText.footnoteOf(text)} title={text} />
        </Popover.Trigger>
        <Popover.Portal>
          <NoteEditor text={text} onDone={close} />
        </Popover.Portal>
      </Popover.Root>
    </NodeViewWrapper>
  );
}

function takeOpening(editor: ReactNodeViewProps["editor"], position: number | undefined): boolean {
  const { footnote } = editor.storage;
  const opens = position !== undefined && footnote.opensAt === position;
  if (opens) footnote.opensAt = null;
  return opens;
}

function NoteEditor({ text, onDone }: { text: string; onDone: (typed: string) => void }) {
  const [typed, setTyped] = useState(text);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDone(typed);
  };
  return (
    <Popover.Content
      className={styles.window}
      aria-label={nodeText.footnote}
      sideOffset={6}
      collisionPadding={12}
      onEscapeKeyDown={(event) => {
        event.preventDefault();
        onDone(typed);
      }}
      onInteractOutside={(event) => {
        event.preventDefault();
        onDone(typed);
      }}
      onCloseAutoFocus={(event) => event.preventDefault()}
    >
      <label className={styles.field}>
        {nodeText.footnote}
        <textarea
          rows={3}
          maxLength={2000}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <div className={styles.actions}>
        <Button small kind="quiet" onClick={() => onDone("")}>
          {nodeText.footnoteRemove}
        </Button>
        <Button small onClick={() => onDone(typed)}>
          {nodeText.footnoteDone}
        </Button>
      </div>
    </Popover.Content>
  );
}
