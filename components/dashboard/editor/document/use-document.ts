import type { Node as EditorNode } from "@tiptap/pm/model";
import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { countWords } from "@/lib/rich-text/plain-text";
import type { RichText } from "@/lib/rich-text/schema";
import { fromEditor } from "./from-editor";
import { replaceBlocks } from "./replace-blocks";

const pause = 300;
/** Also while someone types on and on: what is on the device is never older than this. */
const longest = 1_500;

/**
 * Keeps the editor and the document of the page the same: what is typed goes out after a pause, what comes in from elsewhere
 * (another editor's changes) goes into the text. What went out itself and comes back, however late, changes nothing.
 */
export function useDocument(
  editor: Editor | null,
  value: RichText,
  onChange: (doc: RichText) => void,
  onTyping?: (typing: boolean) => void,
) {
  const [words, setWords] = useState(() => countWords(value));
  const [own] = useState(() => new WeakSet<RichText>([value]));
  const last = useRef<{ node: EditorNode | null; doc: RichText }>({ node: null, doc: value });
  /** What the page has, as the editor writes it: a click that only adds an empty line to type in changes nothing. */
  const known = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waitingSince = useRef(0);

  const read = useCallback((): RichText => {
    if (!editor || editor.isDestroyed) return last.current.doc;
    const node = editor.state.doc;
    if (last.current.node !== node) last.current = { node, doc: fromEditor(node) };
    return last.current.doc;
  }, [editor]);

  const send = useEffectEvent((doc: RichText) => {
    own.add(doc);
    setWords(countWords(doc));
    onChange(doc);
  });

  const typing = useEffectEvent((is: boolean) => onTyping?.(is));

  const flush = useCallback((): RichText => {
    clearTimeout(timer.current);
    waitingSince.current = 0;
    const doc = read();
    const written = JSON.stringify(doc);
    if (editor && written !== known.current) {
      known.current = written;
      send(doc);
    }
    typing(false);
    return doc;
  }, [editor, read]);

  useEffect(() => {
    if (!editor) return;
    known.current = JSON.stringify(read());
    const later = () => {
      clearTimeout(timer.current);
      if (waitingSince.current === 0) typing(true);
      waitingSince.current ||= Date.now();
      timer.current = setTimeout(flush, Math.max(0, Math.min(pause, waitingSince.current + longest - Date.now())));
    };
    editor.on("update", later);
    return () => {
      editor.off("update", later);
      clearTimeout(timer.current);
    };
  }, [editor, flush, read]);

  const replace = useCallback(
    (doc: RichText) => {
      // Not there yet: it comes in as the value, when the editor does.
      if (!editor || editor.isDestroyed || own.has(doc)) return;
      own.add(doc);
      clearTimeout(timer.current);
      waitingSince.current = 0;
      const tr = replaceBlocks(editor.state, doc);
      if (tr) editor.view.dispatch(tr.setMeta("preventUpdate", true));
      known.current = JSON.stringify(read());
      setWords(countWords(doc));
    },
    [editor, own, read],
  );

  useEffect(() => replace(value), [replace, value]);

  return { flush, replace, words };
}
