"use client";

import { useState } from "react";
import { MediaPicker } from "@/components/dashboard/editor/media-picker";
import { Picture } from "@/components/media/picture";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { MediaView } from "@/features/media/view";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import styles from "./hero-panel.module.css";
import { Panel } from "./panel";
import type { ArticleForm } from "./use-article";

type Props = { form: ArticleForm; hero: MediaView | null; onHero: (hero: MediaView | null) => void };

/** The image above the article. */
export function HeroPanel({ form, hero, onHero }: Props) {
  const [picking, setPicking] = useState(false);
  const { input, fields, change } = form;
  const set = (media: MediaView | null) => {
    onHero(media);
    change({ heroId: media?.id ?? null });
  };
  return (
    <Panel title={t.hero}>
      {hero ? (
        <div className={styles.picture}>
          <Picture media={hero} sizes="20rem" />
        </div>
      ) : null}
      {hero ? <p className={hero.alt || hero.decorative ? styles.alt : styles.error}>{altOf(hero)}</p> : null}
      {fields.heroId ? (
        <p role="alert" className={styles.error}>
          {fields.heroId}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button small onClick={() => setPicking(true)}>
          {hero ? t.changeHero : t.pickHero}
        </Button>
        {hero ? (
          <Button small kind="quiet" onClick={() => set(null)}>
            {t.removeHero}
          </Button>
        ) : null}
      </div>
      {hero ? (
        <Field label={t.heroCaption} hint={t.heroCaptionHint} error={fields.heroCaption}>
          {(control) => (
            <input
              {...control}
              value={input.heroCaption}
              onChange={(event) => change({ heroCaption: event.currentTarget.value })}
            />
          )}
        </Field>
      ) : null}
      <MediaPicker
        open={picking}
        onClose={() => setPicking(false)}
        onPick={(media) => {
          set(media);
          setPicking(false);
        }}
      />
    </Panel>
  );
}

function altOf(hero: MediaView): string {
  if (hero.decorative) return t.heroDecorative;
  return hero.alt ? `${t.heroAlt}: ${hero.alt}` : t.heroNoAlt;
}
