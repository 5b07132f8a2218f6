import { type Editor, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import type { ReactNode } from "react";
import { nodeText } from "@/lib/text.nl/editor";
import { type Direction, moveBlock } from "../commands/move-block";
import { Icon, type IconName } from "../icons";
import styles from "./block.module.css";

type BlockFrameProps = {
  node: ReactNodeViewProps;
  name: string;
  icon: IconName;
  children: ReactNode;
};

/** A block with its name, by which it is dragged, and the buttons to move it and take it away. */
export function BlockFrame({ node, name, icon, children }: BlockFrameProps) {
  const { editor, getPos, selected } = node;

  const move = (direction: Direction) => {
    const position = getPos();
    const tr = position === undefined ? null : moveBlock(editor.state, position, direction);
    if (!tr || position === undefined) return;
    const target = tr.mapping.map(position);
    editor.view.dispatch(tr);
    requestAnimationFrame(() => focusMove(editor, target, direction));
  };

  const remove = () => {
    node.deleteNode();
    editor.commands.focus();
  };

  return (
    <NodeViewWrapper className={selected ? `${styles.block} ${styles.selected}` : styles.block}>
      <div className={styles.head} contentEditable={false} data-drag-handle="">
        <span className={styles.name}>
          <Icon name={icon} />
          {name}
        </span>
        <FrameButton icon="up" label={nodeText.up(name)} onClick={() => move("up")} move="up" />
        <FrameButton icon="down" label={nodeText.down(name)} onClick={() => move("down")} move="down" />
        <FrameButton icon="remove" label={nodeText.remove(name)} onClick={remove} />
      </div>
      {children}
    </NodeViewWrapper>
  );
}

type FrameButtonProps = { icon: IconName; label: string; onClick: () => void; move?: Direction };

function FrameButton({ icon, label, onClick, move }: FrameButtonProps) {
  return (
    <button type="button" className={styles.button} aria-label={label} title={label} data-move={move} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

/** A block that moves down is drawn anew: its button gets the focus back, so that it can be pressed again. */
function focusMove(editor: Editor, position: number, direction: Direction): void {
  const dom = editor.view.nodeDOM(position);
  if (dom instanceof HTMLElement) dom.querySelector<HTMLElement>(`[data-move=${direction}]`)?.focus();
}
