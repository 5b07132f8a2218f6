import { Body } from "@/components/rich-text/body";
import type { Revision } from "@/features/articles/revisions";
import type { MediaView } from "@/features/media/view";
import { type Compared, compareDocuments } from "@/lib/rich-text/compare/compare";
import type { Block } from "@/lib/rich-text/schema";
import { changedField, changeText, historyText } from "@/lib/text.nl/history";
import { ChangedBlock } from "./changed-block";
import { changedFields } from "./changed-fields";
import styles from "./changes.module.css";
import { Runs } from "./runs";

type Props = { before: Revision; after: Revision; media: Record<number, MediaView> };

/** What changed between two versions: first how much, then the fields, then the text with what stayed folded away. */
export function Changes({ before, after, media }: Props) {
  const fields = changedFields(before, after);
  const compared = compareDocuments(before.body, after.body);
  const counts = countsOf(fields.length, compared);
  if (counts.length === 0) return <p>{historyText.none}</p>;
  return (
    <>
      <p>{changeText.summary(counts)}</p>
      {fields.length > 0 ? (
        <dl className={styles.fields}>
          {fields.map(({ name, runs }) => (
            <div key={name}>
              <dt>{changedField[name]}</dt>
              <dd>
                <Runs runs={runs} media={media} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <div className={styles.blocks}>
        {stretches(compared).map((stretch, index) => {
          const id = `wijziging-${index}`;
          return stretch.same ? (
            <details key={id} className={styles.same}>
              <summary>{changeText.unchanged(stretch.blocks.length)}</summary>
              <Body
                doc={{ type: "doc", content: stretch.blocks }}
                media={media}
                headingOffset={1}
                notePrefix={`${id}-`}
              />
            </details>
          ) : (
            <ChangedBlock key={id} compared={stretch.one} media={media} id={id} />
          );
        })}
      </div>
    </>
  );
}

type Stretch = { same: true; blocks: Block[] } | { same: false; one: Exclude<Compared, { kind: "same" }> };

function stretches(compared: Compared[]): Stretch[] {
  const result: Stretch[] = [];
  for (const one of compared) {
    const last = result.at(-1);
    if (one.kind !== "same") result.push({ same: false, one });
    else if (last?.same) last.blocks.push(one.block);
    else result.push({ same: true, blocks: [one.block] });
  }
  return result;
}

function countsOf(fields: number, compared: Compared[]): string[] {
  const kinds = ["changed", "added", "removed", "moved"] as const;
  const counted = kinds.map((kind) => ({ kind, count: compared.filter((one) => one.kind === kind).length }));
  return [{ kind: "fields" as const, count: fields }, ...counted]
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => changeText.count[kind](count));
}
