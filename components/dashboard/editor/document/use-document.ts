import type { Node as EditorNode } from "@tiptap/pm/model";
import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { countWords } from "@/lib/rich-text/plain-text";
import type { RichText } from "@/lib/rich-text/schema";
import { fromEditor } from "./from-editor";
import { toEditor } from "./to-editor";

const pause = 300;

/**
 * Keeps the editor and the document of the page the same: what is typed goes out after a pause, what comes in from elsewhere
 * (a revision put back) goes into the text. What went out itself and comes back, however late, changes nothing.
 */
export function useDocument(editor: Editor | null, value: RichText, onChange: (doc: RichText) => void) {
  const [words, setWords] = useState(() => countWords(value));
  const [own] = useState(() => new WeakSet<RichText>([value]));
  const last = useRef<{ node: EditorNode | null; doc: RichText }>({ node: null, doc: value });
  /** What the page has, as the editor writes it: a click that only adds an empty line to type in changes nothing. */
  const known = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

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

  const flush = useCallback((): RichText => {
    clearTimeout(timer.current);
    const doc = read();
    const written = JSON.stringify(doc);
    if (editor && written !== known.current) {
      known.current = written;
      send(doc);
    }
    return doc;
  }, [editor, read]);

  useEffect(() => {
    if (!editor) return;
    known.current = JSON.stringify(read());
    const later = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pause);
    };
    editor.on("update", later);
    return () => {
      editor.off("update", later);
      clearTimeout(timer.current);
    };
  }, [editor, flush, read]);

  useEffect(() => {
    if (!editor || own.has(value)) return;
    own.add(value);
    if (JSON.stringify(value) === JSON.stringify(read())) return;
    editor.commands.setContent(toEditor(value), { emitUpdate: false });
    known.current = JSON.stringify(read());
    setWords(countWords(value));
  }, [editor, value, own, read]);

  return { flush, words };
}
