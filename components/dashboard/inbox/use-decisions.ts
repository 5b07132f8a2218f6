"use client";

import { useRef, useState, useTransition } from "react";
import { type Attempted, attempt, refusalText } from "@/components/dashboard/attempt";
import { moderateComments, sweepComments, undoComments, undoEditComment } from "@/features/comments/actions";
import type { InboxFilter } from "@/features/comments/filter";
import type { QueuedComment } from "@/features/comments/queries";
import type { ModerationVerb } from "@/features/comments/schema";
import { moderationText } from "@/lib/text.nl/dashboard";
import { deskEditText, inboxText as t } from "@/lib/text.nl/inbox";
import type { Verb } from "./verbs";

export type Entry = Pick<QueuedComment, "id" | "version" | "name">;

type Said = { tone: "good" | "bad"; text: string };

/** What takes a decision back: the comments as they are after it, the name of a decision about many, or the comment with other words. */
type Way = { entries: Entry[] } | { batch: string } | { edited: Entry };

type Swept = { count: number; missed: number; batch: string; more: boolean };

type Asked = { verb: ModerationVerb; entries: Entry[] };

/** A comment that changes again is another one for the list. */
export const keyOf = ({ id, version }: Pick<Entry, "id" | "version">) => `${id}-${version}`;

/**
 * Decisions leave the list at once and go to the server in their order, one call at a time: what is decided while one is under way goes
 * together in the next. What did not happen comes back, with why.
 */
export function useDecisions() {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<Said | null>(null);
  const [ways, setWays] = useState<Way[]>([]);
  const [busy, setBusy] = useState(false);
  const [, startTransition] = useTransition();
  const queue = useRef<Asked[]>([]);
  const sending = useRef(false);

  const comeBack = (entries: Entry[]) => {
    const keys = new Set(entries.map(keyOf));
    setGone((before) => new Set([...before].filter((key) => !keys.has(key))));
  };

  const decide = (verb: ModerationVerb, entries: Entry[]) => {
    setGone((before) => new Set([...before, ...entries.map(keyOf)]));
    queue.current.push({ verb, entries });
    if (!sending.current) startTransition(send);
  };

  async function send() {
    sending.current = true;
    for (let asked = queue.current.shift(); asked; asked = queue.current.shift()) {
      const { verb } = asked;
      const parts = [asked.entries];
      while (queue.current[0]?.verb === verb) parts.push(queue.current.shift()?.entries ?? []);
      await sendTogether(verb, parts);
    }
    sending.current = false;
  }

  async function sendTogether(verb: ModerationVerb, parts: Entry[][]) {
    const entries = parts.flat();
    const targets = entries.map(({ id, version }) => ({ id, version }));
    const answer = await attempt(() => moderateComments(verb, targets));
    if (!answer.ok) {
      comeBack(entries);
      setSaid({ tone: "bad", text: refusalText(answer) });
      return;
    }
    const { missed } = answer.data;
    const lost = new Map(missed.map((one) => [one.id, one]));
    comeBack(entries.filter(({ id }) => lost.has(id)));
    const done = parts.map((part) => part.filter(({ id }) => !lost.has(id))).filter((part) => part.length > 0);
    if (verb !== "undo") {
      const after = done.map((part) => ({ entries: part.map((entry) => ({ ...entry, version: entry.version + 1 })) }));
      setWays((before) => [...before, ...after]);
    }
    const [first, ...others] = entries.filter(({ id }) => lost.has(id));
    if (first) {
      const { error, status, by = null } = lost.get(first.id) ?? {};
      const one = error === "stale" && status ? t.meanwhile(first.name, status, by) : t.meanwhileMany(1);
      setSaid({ tone: "bad", text: others.length === 0 ? one : t.meanwhileMany(missed.length) });
      return;
    }
    setSaid({ tone: "good", text: tell(verb, done.at(-1) ?? []) });
  }

  const undo = () => {
    const way = ways.at(-1);
    if (!way) return;
    setWays((before) => before.slice(0, -1));
    if ("entries" in way) decide("undo", way.entries);
    else startTransition(() => ("edited" in way ? undoWords(way.edited) : undoMany(way.batch)));
  };

  const tellEdited = (edited: Entry, text: string) => {
    setSaid({ tone: "good", text });
    setWays((before) => [...before, { edited }]);
  };

  async function undoWords({ id, version, name }: Entry) {
    const answer = await attempt(() => undoEditComment({ id, version }));
    setSaid(
      answer.ok
        ? { tone: "good", text: deskEditText.undone(name) }
        : { tone: "bad", text: answer.error === "stale" ? t.undoneNothing : refusalText(answer) },
    );
  }

  async function undoMany(batch: string) {
    let count = 0;
    setBusy(true);
    for (let more = true; more; ) {
      const answer = await attempt(() => undoComments(batch));
      if (!answer.ok) {
        setSaid({ tone: "bad", text: refusalText(answer) });
        setBusy(false);
        return;
      }
      count += answer.data.count;
      more = answer.data.more;
    }
    setBusy(false);
    setSaid(count > 0 ? { tone: "good", text: t.doneMany.undo(count) } : { tone: "bad", text: t.undoneNothing });
  }

  const sweep = (verb: Verb, filter: InboxFilter, upTo: number) => {
    const sweepOn = (batch: string | null) => attempt(() => sweepComments(verb, filter, upTo, batch));
    startTransition(async () => {
      let batch: string | null = null;
      let count = 0;
      let missed = 0;
      setBusy(true);
      for (let more = true; more; ) {
        const answer: Attempted<Swept> = await sweepOn(batch);
        if (!answer.ok) {
          setSaid({ tone: "bad", text: refusalText(answer) });
          break;
        }
        count += answer.data.count;
        missed += answer.data.missed;
        batch = answer.data.batch;
        // Where nothing is done any more, nothing will be.
        more = answer.data.more && answer.data.count > 0;
        const text = [t.doneMany[verb](count), missed > 0 ? t.meanwhileMany(missed) : ""].join(" ").trim();
        setSaid({ tone: "good", text: more ? t.busy(count) : text });
      }
      const name = batch;
      if (name !== null && count > 0) setWays((before) => [...before, { batch: name }]);
      setBusy(false);
    });
  };

  return { gone, said, say: setSaid, tellEdited, decide, sweep, undo: ways.length > 0 ? undo : null, busy };
}

function tell(verb: ModerationVerb, entries: Entry[]): string {
  const [only, ...others] = entries;
  return only && others.length === 0 ? moderationText.done[verb](only.name) : t.doneMany[verb](entries.length);
}
