import { NodeSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { DropdownMenu } from "radix-ui";
import { type DragEvent, type RefObject, useEffect, useEffectEvent, useState } from "react";
import { blockHandleText as t } from "@/lib/text.nl/editor";
import styles from "./block-handle.module.css";
import { moveBlock } from "./commands/move-block";
import { returnFocus } from "./commands/return-focus";
import { Icon } from "./icons";
import menu from "./toolbar.module.css";

type Place = { block: number; top: number; left: number };

const width = 24;

/**
 * Beside the block under the pointer: drag it elsewhere, or press it for the ways without dragging (WCAG 2.2, 2.5.7). With the keyboard it is
 * Alt Shift and an arrow, so it is no stop for Tab.
 */
export function BlockHandle({ editor, frame }: { editor: Editor; frame: RefObject<HTMLDivElement | null> }) {
  const [place, setPlace] = useState<Place | null>(null);
  const [open, setOpen] = useState(false);

  const follow = useEffectEvent((event: MouseEvent) => {
    if (open || editor.isDestroyed || editor.view.dragging || !frame.current) return;
    setPlace((before) => {
      const now = frame.current && placeAt(editor, frame.current, event.clientY);
      return now && before && now.block === before.block && now.top === before.top ? before : now;
    });
  });
  const leave = useEffectEvent(() => open || setPlace(null));
  useEffect(() => {
    const element = frame.current;
    const onMove = (event: MouseEvent) => follow(event);
    const onLeave = () => leave();
    const onChange = ({ transaction }: { transaction: { docChanged: boolean } }) => transaction.docChanged && onLeave();
    element?.addEventListener("mousemove", onMove);
    element?.addEventListener("mouseleave", onLeave);
    editor.on("transaction", onChange);
    return () => {
      element?.removeEventListener("mousemove", onMove);
      element?.removeEventListener("mouseleave", onLeave);
      editor.off("transaction", onChange);
    };
  }, [editor, frame]);

  if (!place) return null;
  const drag = (event: DragEvent) => {
    const selection = NodeSelection.create(editor.state.doc, place.block);
    const dom = editor.view.nodeDOM(place.block);
    editor.view.dispatch(editor.state.tr.setSelection(selection));
    editor.view.dragging = { slice: selection.content(), move: true };
    event.dataTransfer.effectAllowed = "move";
    // Without some text Firefox drags nothing.
    event.dataTransfer.setData("text/plain", selection.node.textContent);
    if (dom instanceof HTMLElement) event.dataTransfer.setDragImage(dom, 0, 0);
  };
  const move = (direction: "up" | "down") => {
    const tr = moveBlock(editor.state, place.block, direction);
    if (tr) editor.view.dispatch(tr);
  };
  const remove = () =>
    editor.view.dispatch(
      editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, place.block)).deleteSelection(),
    );
  const ways = [
    { label: t.up, run: () => move("up") },
    { label: t.down, run: () => move("down") },
    { label: t.remove, run: remove },
  ];
  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={setOpen}>
      {/* Where the menu stands. A trigger opens as it is pressed, and then nothing can be dragged by it. */}
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          aria-label={t.handle}
          className={`${styles.handle} ${styles.anchor}`}
          style={{ top: place.top, left: place.left }}
        />
      </DropdownMenu.Trigger>
      <button
        type="button"
        tabIndex={-1}
        draggable
        className={styles.handle}
        style={{ top: place.top, left: place.left }}
        aria-label={t.handle}
        aria-haspopup="menu"
        aria-expanded={open}
        title={t.hint}
        onClick={() => setOpen(true)}
        onDragStart={drag}
        onDragEnd={() => {
          editor.view.dragging = null;
          setPlace(null);
        }}
      >
        <Icon name="grip" />
      </button>
      <DropdownMenu.Content
        className={menu.menu}
        align="start"
        sideOffset={4}
        collisionPadding={8}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          returnFocus(editor);
        }}
      >
        {ways.map(({ label, run }) => (
          <DropdownMenu.Item key={label} className={menu.item} onSelect={run}>
            {label}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

/** The block of the text at this height, and where its handle is in the frame; null above, below and between. */
function placeAt({ state, view }: Editor, frame: HTMLElement, y: number): Place | null {
  const text = view.dom.getBoundingClientRect();
  if (y < text.top || y > text.bottom) return null;
  const found = view.posAtCoords({ left: text.left + text.width / 2, top: y });
  if (!found) return null;
  const at = state.doc.resolve(found.inside >= 0 ? found.inside : found.pos);
  const block = at.depth === 0 ? at.pos : at.before(1);
  const dom = view.nodeDOM(block);
  if (!(dom instanceof HTMLElement) || state.doc.nodeAt(block) === null) return null;
  const [own, outer] = [dom.getBoundingClientRect(), frame.getBoundingClientRect()];
  return { block, top: own.top - outer.top, left: Math.max(0, own.left - outer.left - width) };
}
