import { type Editor, useEditorState } from "@tiptap/react";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { slashText } from "@/lib/text.nl/editor";
import { findBlocks } from "./blocks";
import { chooseBlock, openSlash, slashListId, slashOptionId } from "./extensions/slash";
import { Icon } from "./icons";
import styles from "./slash-menu.module.css";

type Place = { left: number; top: number } | { left: number; bottom: number };

type SlashMenuProps = { editor: Editor; frame: RefObject<HTMLDivElement | null> };

/** The list of blocks at a slash. The keys go to the text, that tells which option is the one (extensions/slash). */
export function SlashMenu({ editor, frame }: SlashMenuProps) {
  const slash = useEditorState({ editor, selector: (snapshot) => openSlash(snapshot.editor.state) });
  const [place, setPlace] = useState<Place | null>(null);
  const active = useRef<HTMLDivElement>(null);
  const from = slash?.from;
  const index = slash?.index;

  useLayoutEffect(() => {
    if (from !== undefined && frame.current) setPlace(placeAt(editor, from, frame.current));
  }, [editor, from, frame]);

  useLayoutEffect(() => {
    if (index !== undefined) active.current?.scrollIntoView({ block: "nearest" });
  }, [index]);

  if (!slash || !place) return null;
  const choices = findBlocks(slash.query);
  return (
    <div className={styles.window} style={place}>
      <p role="status" className="desk-hidden">
        {choices.length === 0 ? slashText.none : slashText.found(choices.length)}
      </p>
      {choices.length === 0 ? (
        <p className={styles.none} aria-hidden="true">
          {slashText.none}
        </p>
      ) : (
        <div id={slashListId} role="listbox" tabIndex={0} aria-label={slashText.label} className={styles.list}>
          {choices.map((choice, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the text (extensions/slash)
            <div
              key={choice.name}
              id={slashOptionId(choice)}
              ref={at === slash.index ? active : null}
              role="option"
              tabIndex={-1}
              aria-selected={at === slash.index}
              className={styles.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => chooseBlock(editor, slash, choice)}
            >
              <Icon name={choice.name} />
              {choice.label}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

const height = 330;
const width = 260;

/** Under the slash, or over it where the window ends; inside the frame, so that it goes along when the page scrolls. */
function placeAt(editor: Editor, position: number, frame: HTMLDivElement): Place {
  const at = editor.view.coordsAtPos(position);
  const box = frame.getBoundingClientRect();
  const left = Math.max(0, Math.min(at.left - box.left, box.width - width));
  const fits = at.bottom + height < window.innerHeight || at.top < height;
  return fits ? { left, top: at.bottom - box.top + 4 } : { left, bottom: box.bottom - at.top + 4 };
}
