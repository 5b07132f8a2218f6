import { Fragment } from "react";
import { Picture } from "@/components/media/picture";
import type { MediaView } from "@/features/media/view";
import type { Run } from "@/lib/diff";
import type { Word } from "@/lib/rich-text/compare/words";
import { changeText as t } from "@/lib/text.nl/history";
import styles from "./changes.module.css";

type Media = Readonly<Record<number, MediaView>>;

/** Words of which some came and some went: underlined and struck through, and said in words to who hears it. */
export function Runs({ runs, media = {} }: { runs: Run<Word>[]; media?: Media }) {
  return runs.map((run, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once, and its runs have nothing but their place
    const words = <Words key={index} words={run.items} media={media} />;
    if (run.kind === "same") return words;
    const Tag = run.kind === "added" ? "ins" : "del";
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Tag key={index} className={run.kind === "added" ? styles.came : styles.went}>
        <span className="desk-hidden">{run.kind === "added" ? t.addedWords : t.removedWords} </span>
        {words}
        <span className="desk-hidden"> {t.endOfChange} </span>
      </Tag>
    );
  });
}

function Words({ words, media }: { words: Word[]; media: Media }) {
  return words.map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={index}>
      <OneWord word={word} media={media} />
    </Fragment>
  ));
}

function OneWord({ word: { text, bold, italic, mediaId }, media }: { word: Word; media: Media }) {
  if (mediaId !== undefined) {
    const shown = media[mediaId];
    if (shown?.kind !== "image") return <span>{shown?.alt || t.picture(mediaId)} </span>;
    return (
      <span className={styles.thumbnail}>
        <Picture media={shown} sizes="12rem" />
      </span>
    );
  }
  if (bold && italic) {
    return (
      <b>
        <i>{text}</i>
      </b>
    );
  }
  if (bold) return <b>{text}</b>;
  return italic ? <i>{text}</i> : text;
}
