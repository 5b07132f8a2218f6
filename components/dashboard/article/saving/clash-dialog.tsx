import { type FormEvent, use, useState } from "react";
import { Body } from "@/components/rich-text/body";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { DeskChoices } from "@/features/articles/desk-choices";
import type { Choice, Clash } from "@/features/articles/merge";
import type { MediaView } from "@/features/media/view";
import { type Packed, unpack } from "@/lib/packed";
import type { Block } from "@/lib/rich-text/schema";
import { fieldText, clashText as t } from "@/lib/text.nl/saving";
import type { ArticleForm } from "../use-article";
import { fieldValue } from "./field-value";
import styles from "./saving.module.css";
import type { OpenClash } from "./use-saving";

/** What two editors both changed, side by side: one choice each, before anything is saved. */
export function ClashDialog({ form, choices }: { form: ArticleForm; choices: Promise<Packed<DeskChoices>> }) {
  const { clash } = form;
  if (!clash?.open) return null;
  const media = Object.fromEntries(form.article.media.map((one) => [one.id, one]));
  return (
    <Dialog open onClose={form.closeClash} title={t.title} description={t.intro(clash.by)} wide>
      <ChoiceForm clash={clash} choices={unpack(use(choices))} media={media} onChoose={form.choose} />
    </Dialog>
  );
}

type FormProps = {
  clash: OpenClash;
  choices: DeskChoices;
  media: Record<number, MediaView>;
  onChoose: (choices: Choice[]) => void;
};

function ChoiceForm({ clash, choices, media, onChoose }: FormProps) {
  const { clashes } = clash.merged;
  const [chosen, setChosen] = useState<Choice[]>(() => clashes.map(({ at }) => (at === "body" ? "both" : "mine")));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onChoose(chosen);
  };
  const bodies = clashes.filter(({ at }) => at === "body");
  return (
    <form onSubmit={submit}>
      {clashes.map((one, index) => {
        const name = one.at === "body" ? t.block(bodies.indexOf(one) + 1) : (fieldText[one.at] ?? one.at);
        return (
          <fieldset key={`${one.at}-${bodies.indexOf(one)}`} className={styles.clash}>
            <legend>{name}</legend>
            <div className={styles.sides}>
              <section className={styles.side}>
                <h3>{t.mine}</h3>
                <Side clash={one} whose="mine" choices={choices} media={media} />
              </section>
              <section className={styles.side}>
                <h3>{t.theirs(clash.by)}</h3>
                <Side clash={one} whose="theirs" choices={choices} media={media} />
              </section>
            </div>
            <div className={styles.choices}>
              {(one.at === "body" ? bodyChoices : fieldChoices).map(([choice, label]) => (
                <label key={choice} className={styles.choice}>
                  <input
                    type="radio"
                    name={`keuze-${index}`}
                    checked={chosen[index] === choice}
                    onChange={() => setChosen(chosen.map((was, at) => (at === index ? choice : was)))}
                  />
                  {label}
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
      <div className={styles.actions}>
        <p className={styles.hint}>{t.later}</p>
        <Button type="submit" kind="primary">
          {t.submit}
        </Button>
      </div>
    </form>
  );
}

const fieldChoices: [Choice, string][] = [
  ["mine", t.keepMine],
  ["theirs", t.keepTheirs],
];
const bodyChoices: [Choice, string][] = [...fieldChoices, ["both", t.keepBoth]];

type SideProps = { clash: Clash; whose: "mine" | "theirs"; choices: DeskChoices; media: Record<number, MediaView> };

function Side({ clash, whose, choices, media }: SideProps) {
  if (clash.at === "body") return <Text blocks={clash[whose]} media={media} />;
  return <p>{fieldValue(clash[whose], clash.at, choices) || t.empty}</p>;
}

function Text({ blocks, media }: { blocks: Block[]; media: Record<number, MediaView> }) {
  if (blocks.length === 0) return <p>{t.gone}</p>;
  return <Body doc={{ type: "doc", content: blocks }} media={media} headingOffset={2} />;
}
