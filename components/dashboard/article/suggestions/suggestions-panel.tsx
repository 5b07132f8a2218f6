"use client";

import { When } from "@/components/dashboard/when";
import { Button } from "@/components/ui/button";
import type { Suggestion } from "@/features/articles/suggestions/queries";
import { inlineText } from "@/lib/rich-text/plain-text";
import type { Change } from "@/lib/rich-text/suggestion";
import { suggestionText as t } from "@/lib/text.nl/suggestions";
import styles from "../notes/notes.module.css";
import { FoldedPanel } from "../panel";
import own from "./suggestions.module.css";
import type { ArticleSuggestions } from "./use-suggestions";

type Props = {
  suggestions: ArticleSuggestions;
  onShow: (id: string) => void;
  /** Accepts or refuses in the text; `decided` is false for one's own that is taken back. */
  onSettle: (ids: string[], accepted: boolean, decided: boolean) => void;
};

/** Beside the text: the suggestions that are open, in its order, and those that were decided about. */
export function SuggestionsPanel({ suggestions, onShow, onSettle }: Props) {
  const { open, settled, mayWrite, problem } = suggestions;
  const standing = open.filter(({ id }) => !suggestions.isRemoved(id)).map(({ id }) => id);
  return (
    <FoldedPanel title={t.title} open>
      <p className={styles.hint}>{t.hint}</p>
      <p role="status">{open.length === 0 ? t.none : t.count(open.length)}</p>
      {problem ? (
        <p role="alert" className={styles.removed}>
          {problem}
        </p>
      ) : null}
      {mayWrite && standing.length > 1 ? (
        <div className={styles.buttons}>
          <Button small onClick={() => onSettle(standing, true, true)}>
            {t.acceptAll}
          </Button>
          <Button small onClick={() => onSettle(standing, false, true)}>
            {t.refuseAll}
          </Button>
        </div>
      ) : null}
      <ul className={`desk-list ${styles.list}`}>
        {open.map((one) => (
          <li key={one.id}>
            <OpenSuggestion suggestion={one} {...{ suggestions, onShow, onSettle }} />
          </li>
        ))}
      </ul>
      {settled.length > 0 ? (
        <details>
          <summary className={styles.summary}>{t.settledCount(settled.length)}</summary>
          <ul className={`desk-list ${styles.list}`}>
            {settled.map((one) => (
              <li key={one.id}>
                <SettledSuggestion suggestion={one} suggestions={suggestions} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </FoldedPanel>
  );
}

function OpenSuggestion({ suggestion, suggestions, onShow, onSettle }: Props & { suggestion: Suggestion }) {
  const { id } = suggestion;
  const { mayWrite } = suggestions;
  const removed = suggestions.isRemoved(id);
  const what = saidBy(suggestion.change);
  const refuse = () => {
    if (!removed) onSettle([id], false, mayWrite);
    else if (mayWrite) suggestions.decide(id, false);
    else suggestions.withdraw(id);
  };
  return (
    <div className={styles.thread}>
      <Said suggestion={suggestion} />
      {removed ? <p className={styles.removed}>{t.removed}</p> : null}
      <div className={styles.buttons}>
        {removed ? null : (
          <Button small kind="quiet" aria-label={t.labelled(t.show, what)} onClick={() => onShow(id)}>
            {t.show}
          </Button>
        )}
        {mayWrite && !removed ? (
          <Button small aria-label={t.labelled(t.accept, what)} onClick={() => onSettle([id], true, true)}>
            {t.accept}
          </Button>
        ) : null}
        {mayWrite || suggestion.own ? (
          <Button small aria-label={t.labelled(mayWrite ? t.refuse : t.withdraw, what)} onClick={refuse}>
            {mayWrite ? t.refuse : t.withdraw}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function SettledSuggestion({ suggestion, suggestions }: { suggestion: Suggestion; suggestions: ArticleSuggestions }) {
  const { id, change, settled } = suggestion;
  if (!settled) return null;
  const by = settled.by ?? t.unknown;
  return (
    <div className={styles.thread}>
      <Said suggestion={suggestion} />
      <p className={styles.meta}>{settled.accepted ? t.accepted(by) : t.refusedBy(by)}</p>
      {suggestions.mayWrite ? (
        <div className={styles.buttons}>
          <Button small aria-label={t.labelled(t.reopen, saidBy(change))} onClick={() => suggestions.decide(id, null)}>
            {t.reopen}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** What goes and what comes, by whom and when. */
function Said({ suggestion: { change, by, createdAt } }: { suggestion: Suggestion }) {
  const [removed, added, sides] = [removedBy(change), addedBy(change), sidesOf(change)];
  return (
    <>
      <p className={own.words}>
        {sides?.before}
        {removed === "" ? null : <del>{removed}</del>} {added === "" ? null : <ins>{added}</ins>}
        {sides?.after}
      </p>
      <p className={styles.meta}>
        <b>{by ?? t.unknown}</b>, <When at={createdAt} />
      </p>
    </>
  );
}

const longest = 60;
/** Of what stays on a side, so many characters. */
const aside = 24;

function saidBy(change: Change): string {
  const sides = sidesOf(change);
  const [removed, added] = [short(removedBy(change)), short(addedBy(change))];
  return sides ? t.joined(sides.before, sides.after, added) : t.said(removed, added);
}

function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A line end alone says nothing: what stands on its sides tells which lines become one. */
function sidesOf({ anchor: { quote, before, after } }: Change): { before: string; after: string } | null {
  if (quote !== "\n") return null;
  return { before: `…${before.slice(-aside)}`, after: `${after.slice(0, aside)}…` };
}

function removedBy({ anchor: { quote } }: Change): string {
  return quote.replaceAll("\n", " ¶ ");
}

function addedBy({ inserted }: Change): string {
  return inserted.map((line) => inlineText(line)).join(" ¶ ");
}
