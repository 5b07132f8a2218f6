import type { ReactNode } from "react";
import { Body } from "@/components/rich-text/body";
import type { MediaView } from "@/features/media/view";
import type { Compared } from "@/lib/rich-text/compare/compare";
import type { Block } from "@/lib/rich-text/schema";
import { blockText } from "@/lib/text.nl/editor";
import { changedPart, changeText } from "@/lib/text.nl/history";
import styles from "./changes.module.css";
import { Runs } from "./runs";

type Props = { compared: Exclude<Compared, { kind: "same" }>; media: Record<number, MediaView>; id: string };

/** One block that came, went, moved or was changed, with that said above it. */
export function ChangedBlock({ compared, media, id }: Props) {
  if (compared.kind === "changed") {
    const label = compared.moved ? changeText.movedAndChanged : changeText.changed;
    return (
      <Frame kind="changed" label={`${label}: ${kindOf(compared.before, compared.after)}`}>
        {compared.parts
          .filter(({ runs }) => runs.length > 0)
          .map(({ name, runs }) => (
            <div key={name} className={styles.part} data-level={isHeading(compared.after) ? "heading" : undefined}>
              {changedPart[name] ? <span className={styles.partName}>{changedPart[name]}: </span> : null}
              <Runs runs={runs} media={media} />
            </div>
          ))}
      </Frame>
    );
  }
  const { kind, block } = compared;
  const body = <Body doc={{ type: "doc", content: [block] }} media={media} headingOffset={1} notePrefix={`${id}-`} />;
  return (
    <Frame kind={kind} label={`${changeText[kind]}: ${nameOf(block)}`}>
      {kind === "added" ? <ins className={styles.block}>{body}</ins> : null}
      {kind === "removed" ? <del className={styles.block}>{body}</del> : null}
      {kind === "moved" ? body : null}
    </Frame>
  );
}

function Frame({ kind, label, children }: { kind: string; label: string; children: ReactNode }) {
  return (
    <div className={styles.change} data-kind={kind}>
      <p className={styles.label}>{label}</p>
      {children}
    </div>
  );
}

function kindOf(before: Block, after: Block): string {
  const [was, is] = [nameOf(before), nameOf(after)];
  return was === is ? is.toLowerCase() : changeText.became(was.toLowerCase(), is);
}

function nameOf(block: Block): string {
  if (block.type === "heading") return block.attrs.level === 2 ? blockText.heading.label : blockText.subheading.label;
  return blockText[block.type].label;
}

function isHeading(block: Block): boolean {
  return block.type === "heading";
}
