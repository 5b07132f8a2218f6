"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { type Ref, useCallback, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { display, text as letter, textEmphasis } from "@/components/ui/fonts";
import type { MediaView } from "@/features/media/view";
import type { RichText } from "@/lib/rich-text/schema";
import { editorText as t } from "@/lib/text.nl/editor";
import { BlockHandle } from "./block-handle";
import { Dialogs } from "./dialogs";
import { toEditor } from "./document/to-editor";
import { useDocument } from "./document/use-document";
import { FindBar } from "./find/find-bar";
import { Footer } from "./footer";
import { rememberMedia } from "./media/media-store";
import { type Margin, useMargin } from "./notes/margin";
import { type Anchored, anchorsOf, showNote } from "./notes/notes";
import styles from "./rich-text-editor.module.css";
import { SlashMenu } from "./slash-menu";
import { changesIn } from "./suggestions/read";
import { type SuggestionSide, useSuggestionSide } from "./suggestions/side";
import { settleIn, showSuggestion } from "./suggestions/suggesting";
import { SuggestionBar } from "./suggestions/suggestion-bar";
import text from "./text.module.css";
import { Toolbar } from "./toolbar";
import { writingExtensions } from "./writing";

/** The letters that the article is published in. */
const letters = `${letter.variable} ${textEmphasis.variable} ${display.variable}`;

export type RichTextEditorHandle = {
  /** The document as it stands now, before the pause after typing is over; `onChange` gets it too. */
  flush: () => RichText;
  /** Puts in what comes from elsewhere, at once: only the blocks that differ, so that the cursor stays where it is. */
  replace: (doc: RichText) => void;
  focus: () => void;
  /** Where the words of the notes stand now. */
  anchors: () => Anchored[];
  showNote: (id: number) => void;
  /** The suggestions as they stand in the text now. */
  changes: () => ReturnType<typeof changesIn>;
  showSuggestion: (id: string) => void;
  /** Accepts or refuses suggestions in the text; `decided` is false for one's own that is taken back. */
  settle: (ids: string[], accepted: boolean, decided: boolean) => void;
};

type RichTextEditorProps = {
  value: RichText;
  /** Comes a moment after the typing stops, and when the text loses the focus. */
  onChange: (doc: RichText) => void;
  /** Hears that there is something typed that `onChange` has not had yet, and that there no longer is. */
  onTyping?: (typing: boolean) => void;
  labelledBy: string;
  /** What the page knows already of the media in the text; what it does not know is fetched. */
  media?: Iterable<MediaView>;
  /** The notes beside it, where there can be any. */
  margin?: Margin;
  /** The suggestions in it, where there can be any. */
  suggestions?: SuggestionSide;
  ref?: Ref<RichTextEditorHandle>;
};

/** Writes the body of an article: a document of lib/rich-text/schema, and nothing else. */
export function RichTextEditor({
  value,
  onChange,
  onTyping,
  labelledBy,
  media,
  margin,
  suggestions,
  ref,
}: RichTextEditorProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const exit = useRef<HTMLButtonElement>(null);
  useEffect(() => rememberMedia(media ?? []), [media]);

  const [options] = useState(() => ({
    content: toEditor(value),
    extensions: writingExtensions(
      {
        leave: () => exit.current?.focus(),
        toToolbar: () => toolbar.current?.querySelector<HTMLElement>("[tabindex='0'], button")?.focus(),
      },
      margin !== undefined,
      suggestions ? { on: suggestions.always } : null,
    ),
    editorProps: {
      attributes: {
        id,
        class: text.text ?? "",
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": labelledBy,
        "aria-describedby": `${id}-help`,
        lang: "nl",
        spellcheck: "true",
      },
    },
  }));
  const editor = useEditor({ ...options, immediatelyRender: false, shouldRerenderOnTransaction: false });
  const { flush: flushText, replace, words } = useDocument(editor, value, onChange, onTyping);
  useMargin(editor, margin);
  const side = useSuggestionSide(editor, suggestions);
  const flush = useCallback(() => {
    side.read();
    return flushText();
  }, [side.read, flushText]);
  useImperativeHandle(
    ref,
    () => ({
      flush,
      replace,
      focus: () => editor?.commands.focus(),
      anchors: () => (editor && !editor.isDestroyed ? anchorsOf(editor.state) : []),
      showNote: (id) => editor && showNote(editor, id),
      changes: () => (editor && !editor.isDestroyed ? changesIn(editor.state.doc) : new Map()),
      showSuggestion: (id) => editor && showSuggestion(editor, id),
      settle: (ids, accepted, decided) => editor && settleIn(editor, ids, accepted, decided),
    }),
    [flush, replace, editor],
  );

  return (
    <div ref={frame} className={`${styles.frame} ${letters}`}>
      <p id={`${id}-help`} className="desk-hidden">
        {t.help}
      </p>
      {editor ? (
        <>
          <Toolbar
            ref={toolbar}
            editor={editor}
            textId={id}
            notes={margin !== undefined}
            suggesting={suggestions !== undefined && !suggestions.always}
          />
          {suggestions ? <SuggestionBar editor={editor} side={suggestions} /> : null}
          <EditorContent editor={editor} onBlur={flush} onKeyDown={(event) => startsCommand(event.key) && flush()} />
          <BlockHandle editor={editor} frame={frame} />
          <SlashMenu editor={editor} frame={frame} />
          <Dialogs editor={editor} margin={margin} />
          <FindBar editor={editor} />
          <Footer ref={exit} words={words} />
        </>
      ) : (
        <p className={styles.loading} aria-busy="true">
          {t.loading}
        </p>
      )}
    </div>
  );
}

/** Before Ctrl S is there, Ctrl is: by then the page must have every letter. */
function startsCommand(key: string): boolean {
  return key === "Control" || key === "Meta";
}
