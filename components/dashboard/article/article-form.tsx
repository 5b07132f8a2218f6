"use client";

import { Suspense, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { useKnownMedia } from "@/components/dashboard/editor/media/media-store";
import { RichTextEditor, type RichTextEditorHandle } from "@/components/dashboard/editor/rich-text-editor";
import { tellSaved } from "@/components/dashboard/preview/saves";
import { UndoNotice } from "@/components/dashboard/undo-notice";
import { useIdle } from "@/components/dashboard/when-idle";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { DeskArticle } from "@/features/articles/desk-article";
import type { DeskChoices } from "@/features/articles/desk-choices";
import type { Note } from "@/features/articles/notes/queries";
import type { Suggestion } from "@/features/articles/suggestions/queries";
import type { MediaView } from "@/features/media/view";
import type { PreviewLink } from "@/features/preview-links/queries";
import type { ArticleNumbers } from "@/features/statistics/article-numbers";
import type { IsoWeek } from "@/lib/iso-week";
import type { Packed } from "@/lib/packed";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import { ArticleBar } from "./article-bar";
import styles from "./article-form.module.css";
import { BesidePanels } from "./beside-panels";
import { missingOf } from "./missing";
import { NoteDialog } from "./notes/note-dialog";
import { NotesPanel } from "./notes/notes-panel";
import { useNotes } from "./notes/use-notes";
import { PublishPanel } from "./publish-panel";
import { ClashDialog } from "./saving/clash-dialog";
import { SavingNotices } from "./saving/saving-notices";
import { SentBackNotice } from "./sent-back-notice";
import { SuggestionsPanel } from "./suggestions/suggestions-panel";
import { useSuggestions } from "./suggestions/use-suggestions";
import { useArticle } from "./use-article";
import { useLeaveGuard } from "./use-leave-guard";

type Props = {
  article: DeskArticle;
  editorId: number;
  choices: Promise<Packed<DeskChoices>>;
  thisWeek: IsoWeek;
  /** By which someone from outside reads it now. */
  links: Promise<PreviewLink[]>;
  notes: Note[];
  suggestions: Suggestion[];
  /** How it is read; null before it was published, and for who may not know. */
  numbers: Promise<ArticleNumbers | null>;
};

/** Where an article is written, put in its week and brought to readers. */
export function ArticleForm(props: Props) {
  const { article: page, editorId, choices, thisWeek, links, notes: first, suggestions, numbers } = props;
  const editor = useRef<RichTextEditorHandle>(null);
  const form = useArticle(page, editorId, {
    flush: () => editor.current?.flush(),
    replace: (doc) => editor.current?.replace(doc),
  });
  const notes = useNotes(page.id, first, form.notesStamp);
  const proposed = useSuggestions({
    articleId: page.id,
    editorId,
    first: suggestions,
    stamp: form.suggestionsStamp,
    mayWrite: form.article.may.write,
  });
  const [picked, setPicked] = useState<MediaView[]>([]);
  const bodyLabel = useId();
  // What is written comes first; what stands beside and below it a moment later.
  const whole = useIdle();
  const { article, input, fields, change } = form;
  const pictureOf = (id: number | null) => [...picked, ...article.media].find((media) => media.id === id) ?? null;
  const pick = (media: MediaView | null) => setPicked((before) => (media ? [media, ...before] : before));
  const hero = pictureOf(input.heroId);
  const known = useKnownMedia();
  const knownPicture = (id: number) => pictureOf(id) ?? known(id);
  const readOnly = !article.may.write || form.where.trashed;
  useLeaveGuard(form.dirty, t.leave);
  useKeptPlaces(form.where.version, () => {
    void notes.keep(editor.current?.anchors() ?? []);
    proposed.keep(editor.current?.changes() ?? new Map());
  });
  useTellSaved(article.id, `${form.where.version} ${form.stamp}`);
  useSaveKey(() => {
    if (!readOnly) void (form.where.status === "published" ? form.update() : form.save());
  });

  return (
    <div className={styles.form}>
      <ArticleBar form={form} readOnly={readOnly} />
      <div className={styles.said}>
        <UndoNotice
          tone={form.said?.tone ?? "good"}
          text={form.said?.text ?? null}
          busy={form.busy}
          onUndo={form.where.trashed && form.said?.text === t.trashedDone ? () => void form.undoTrash() : null}
        />
        <SavingNotices form={form} />
        <SentBackNotice form={form} />
        {form.where.trashed ? <Notice tone="warn">{t.trashed}</Notice> : null}
        {!article.may.write ? <Notice tone="info">{t.readOnly}</Notice> : null}
      </div>
      <div className={styles.columns}>
        <div className={styles.text}>
          <fieldset disabled={readOnly} className={styles.text}>
            <Field label={t.title} error={fields.title}>
              {(control) => (
                <textarea
                  autoComplete="off"
                  {...control}
                  className={`${control.className} ${styles.title}`}
                  rows={1}
                  value={input.title}
                  onChange={(event) => change({ title: event.currentTarget.value.replace(/\n/g, " ") })}
                />
              )}
            </Field>
            <Field label={t.lede} hint={t.ledeHint} error={fields.lede}>
              {(control) => (
                <textarea
                  autoComplete="off"
                  {...control}
                  rows={2}
                  value={input.lede}
                  onChange={(event) => change({ lede: event.currentTarget.value.replace(/\n/g, " ") })}
                />
              )}
            </Field>
          </fieldset>
          <div className={styles.body} inert={form.where.trashed}>
            <h2 id={bodyLabel} className={styles.bodyLabel}>
              {t.body}
            </h2>
            {fields.body ? (
              <p role="alert" className={styles.error}>
                {fields.body}
              </p>
            ) : null}
            <RichTextEditor
              value={input.body}
              onChange={(body) => change({ body })}
              onTyping={form.setTyping}
              labelledBy={bodyLabel}
              media={article.media}
              margin={{
                notes: notes.anchored,
                onPlaced: notes.setPlaced,
                dialog: (asked, onClose, returnFocus) => (
                  <NoteDialog notes={notes} asked={asked} onClose={onClose} returnFocus={returnFocus} />
                ),
              }}
              suggestions={proposed.side}
              ref={editor}
            />
          </div>
          <fieldset disabled={readOnly} className={styles.text}>
            <Field label={t.credits} error={fields.credits}>
              {(control) => (
                <input
                  autoComplete="off"
                  {...control}
                  value={input.credits}
                  onChange={(event) => change({ credits: event.currentTarget.value })}
                />
              )}
            </Field>
          </fieldset>
        </div>
        <div className={styles.side}>
          <PublishPanel
            form={form}
            missing={missingOf(input, hero, knownPicture)}
            undecided={proposed.open.length}
            pictureOf={knownPicture}
          />
          <NotesPanel notes={notes} onShow={(id) => editor.current?.showNote(id)} />
          {form.where.trashed ? null : (
            <SuggestionsPanel
              suggestions={proposed}
              onShow={(id) => editor.current?.showSuggestion(id)}
              onSettle={(ids, accepted, decided) => editor.current?.settle(ids, accepted, decided)}
            />
          )}
          {whole ? (
            <Suspense>
              <BesidePanels
                form={form}
                readOnly={readOnly}
                choices={choices}
                thisWeek={thisWeek}
                numbers={numbers}
                links={links}
                pictureOf={pictureOf}
                onPick={pick}
              />
            </Suspense>
          ) : null}
        </div>
      </div>
      <Suspense>
        <ClashDialog form={form} choices={choices} />
      </Suspense>
    </div>
  );
}

/** After each save of the article the words of its notes and suggestions are known as they stand now. */
function useKeptPlaces(version: number, keep: () => void): void {
  const before = useRef(version);
  const onSave = useEffectEvent(keep);
  useEffect(() => {
    if (before.current !== version) onSave();
    before.current = version;
  }, [version]);
}

/** Tells a preview in another window of each save; `saved` names the last one. */
function useTellSaved(articleId: number, saved: string): void {
  const before = useRef(saved);
  useEffect(() => {
    if (before.current !== saved) tellSaved(articleId);
    before.current = saved;
  }, [articleId, saved]);
}

/** Ctrl or Cmd with S saves, wherever the focus is. */
function useSaveKey(save: () => void): void {
  const onSave = useEffectEvent(save);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      onSave();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
