import { useEffect, useEffectEvent, useRef, useState } from "react";
import {
  type Attempted,
  attempt,
  isPassing,
  isWorthRetrying,
  type Refused,
  refusalText,
} from "@/components/dashboard/attempt";
import { discardKept, readArticle } from "@/features/articles/actions";
import type { DeskArticle } from "@/features/articles/desk-article";
import type { DeskInput } from "@/features/articles/desk-input";
import { type Choice, type MergedArticle, mergeArticle } from "@/features/articles/merge";
import { formatTime } from "@/lib/dates";
import { type ErrorCode, refuse } from "@/lib/result";
import type { RichText } from "@/lib/rich-text/schema";
import { savingText } from "@/lib/text.nl/saving";
import { send } from "./send";
import { incomingOf, oldCopyOf, type ServerState, stateOf } from "./server-state";
import { useAutosave } from "./use-autosave";
import { useDeviceCopy } from "./use-device-copy";
import { usePresence } from "./use-presence";

/** The editor of the body: `flush` brings in what it still holds back, `replace` puts in what comes from elsewhere. */
export type BodyEditor = { flush: () => void; replace: (doc: RichText) => void };

type Typed = { input: DeskInput; server: ServerState };

/** Two texts to choose between: whose the other one is, and where the form stands once that is done. */
export type OpenClash = { merged: MergedArticle; by: string; after: ServerState; done: () => void; open: boolean };

type Two = { base: DeskInput; mine: DeskInput; theirs: DeskInput; by: string; after: ServerState; text: string };

export type Said = { tone: "good" | "bad"; text: string };

export type Saving = ReturnType<typeof useSaving>;

/**
 * The article form's memory: what is typed, what the server has, and the way between. Work goes one after the other, so that each
 * save carries the version that the one before it left. Nothing typed is ever thrown away by an answer: it stands on the device
 * until the server has it, and what others changed meanwhile is put together with it.
 */
export function useSaving(page: DeskArticle, editorId: number, body: BodyEditor) {
  /** The article as it was last heard of. */
  const [article, setArticle] = useState(page);
  const [typed, setTyped] = useState<Typed>(() => {
    const server = stateOf(page);
    return { input: server.kept, server };
  });
  const [savedAt, setSavedAt] = useState(page.working ? formatTime(new Date(page.working.savedAt)) : "");
  const [busy, setBusy] = useState(false);
  const [typing, setTyping] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [fields, setFields] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<{ error: ErrorCode; input: DeskInput } | null>(null);
  const [clash, setClash] = useState<OpenClash | null>(null);
  /** What the next piece of work sees, without waiting for a render. */
  const now = useRef({ ...typed, clash: false });
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const device = useDeviceCopy(editorId, page.id, () => now.current.input);

  /** Everything that changes passes here, and is on the device as long as the server does not have it. */
  const put = (changes: Partial<Typed>) => {
    const before = now.current;
    now.current = { ...before, ...changes };
    const { input, server } = now.current;
    setTyped({ input, server });
    if (input !== server.kept) void device.put(server.kept, input);
    else if (before.input !== before.server.kept) void device.clear();
  };

  const change = (changes: Partial<DeskInput>) => put({ input: { ...now.current.input, ...changes } });

  const inLine = (work: () => Promise<void>): Promise<void> => {
    const next = line.current.then(async () => {
      setBusy(true);
      await work().finally(() => setBusy(false));
    });
    line.current = next.catch(() => undefined);
    return next;
  };

  /** `auto`: the form did it by itself, and the line that says where the text is will do. */
  const refused = (result: Refused, sent = now.current.input, auto = false) => {
    setFields(result.fields ?? {});
    setFailure({ error: result.error, input: sent });
    const silent = result.error === "not-logged-in" || (auto && isPassing(result.error));
    setSaid(silent ? null : { tone: "bad", text: refusalText(result) });
  };

  const settle = (text?: string) => {
    setFields({});
    setFailure(null);
    setSaid(text === undefined ? null : { tone: "good", text });
  };

  /** Puts a text that came from elsewhere, or was made of two, in the form. */
  const accept = (input: DeskInput, after: ServerState, text?: string) => {
    put({ input, server: after });
    body.replace(input.body);
    settle(text);
  };

  /** Puts two texts together; false when someone has to choose first. */
  const combine = ({ base, mine, theirs, by, after, text }: Two, done = () => {}): boolean => {
    const merged = mergeArticle(base, mine, theirs);
    if (merged.clashes.length > 0) {
      now.current.clash = true;
      setClash({ merged, by, after, done, open: true });
      return false;
    }
    accept(merged.settle([]), after, text);
    done();
    return true;
  };

  /** Takes in what the server has that this form does not; false when nothing is new. */
  const arrive = (theirs: DeskArticle): boolean => {
    if (now.current.clash) return true;
    body.flush();
    const { input, server } = now.current;
    const incoming = incomingOf(server, theirs);
    if (!incoming) {
      // The text is known, what was decided about it perhaps not.
      if (theirs.version === server.where.version) setArticle(theirs);
      return false;
    }
    setArticle(theirs);
    const { base, after } = incoming;
    if (input === server.kept && input === server.live) {
      accept(after.kept, after);
      return true;
    }
    const by = incoming.by ?? (after.stamp === server.stamp ? savingText.someone : savingText.ownWindow);
    combine({ base, mine: input, theirs: incoming.theirs, by, after, text: savingText.merged(by) });
    return true;
  };

  /** Saves what is typed, if it is not saved yet, put together with what others saved; true when the server has it. */
  const saveNow = async (auto: boolean): Promise<boolean> => {
    for (let round = 0; round < 5 && !now.current.clash; round++) {
      body.flush();
      const { input, server } = now.current;
      if (server.where.trashed) return false;
      if (input === server.kept && (auto || (input === server.live && server.stamp === ""))) return true;
      const result = await send(page.id, input, server, auto);
      if (result.ok) {
        put({ server: { ...now.current.server, ...result.data.after } });
        setSavedAt(formatTime(new Date(result.data.savedAt)));
        settle();
        return true;
      }
      const theirs: Attempted<DeskArticle> =
        result.error === "stale" ? await attempt(() => readArticle(page.id)) : result;
      if (!theirs.ok || !arrive(theirs.data)) {
        refused(theirs.ok ? refuse("stale") : theirs, input, auto);
        return false;
      }
    }
    return false;
  };

  const { input, server } = typed;
  const dirty = input !== server.kept;
  const failed = failure?.input === input ? failure.error : null;
  useAutosave({
    input,
    dirty: dirty && article.may.write && !server.where.trashed && clash === null,
    failed: failed === null ? "no" : isWorthRetrying(failed) ? "retry" : "wait",
    attempt: failure,
    save: () => void inLine(async () => void (await saveNow(true))),
  });

  // The page brings a newer version, or the form opens on a working copy of an older one.
  const onPage = useEffectEvent((theirs: DeskArticle) => void arrive(theirs));
  useEffect(() => {
    void line.current.then(() => onPage(page));
  }, [page]);
  const onOpen = useEffectEvent(() => {
    const old = oldCopyOf(page);
    const by = page.savedBy ?? savingText.someone;
    const { input: theirs, server: after } = now.current;
    if (old) combine({ ...old, theirs, by, after, text: savingText.merged(by) });
  });
  useEffect(() => onOpen(), []);

  const { others, notes, suggestions } = usePresence(page.id, (version) => {
    if (version <= now.current.server.where.version || now.current.clash) return;
    void inLine(async () => {
      const theirs = await attempt(() => readArticle(page.id));
      if (theirs.ok) arrive(theirs.data);
    });
  });
  useOnHide(() => body.flush());

  return {
    article,
    input,
    where: server.where,
    /** Names what this editor has on the server that is not in the article; another one with each save of it. */
    stamp: server.stamp,
    dirty: dirty || typing,
    /** There is something in a published article that readers do not see yet. */
    ahead: server.where.status === "published" && (dirty || typing || input !== server.live),
    busy,
    said,
    fields,
    savedAt,
    failed,
    /** Where what is typed last stands on this device: not yet, while the text still holds it back. */
    device: typing ? ("empty" as const) : device.state,
    setTyping,
    leftover: device.leftover,
    clash,
    others,
    /** Other texts when the notes, or the suggestions, of the article have changed. */
    notesStamp: notes,
    suggestionsStamp: suggestions,
    now,
    put,
    change,
    inLine,
    saveNow,
    refused,
    arrive,
    accept,
    combine,
    flush: () => body.flush(),
    settle,
    say: setSaid,
    blame: setFields,
    /** Throws away what readers do not see yet. */
    discard: () =>
      inLine(async () => {
        const result = await attempt(() => discardKept(page.id, now.current.server.stamp));
        if (!result.ok) return refused(result);
        const { live } = now.current.server;
        accept(live, { ...now.current.server, kept: live, stamp: "" }, savingText.discarded);
      }),
    /** Brings back what an earlier window left on the device. */
    putBack: () => {
      const { leftover } = device;
      if (!leftover) return;
      const { input: theirs, server: after } = now.current;
      const mine = { ...theirs, ...leftover.copy.input };
      const two = { base: leftover.copy.base, mine, theirs, by: savingText.someone, after };
      combine({ ...two, text: savingText.putBackDone }, () => void device.forget(leftover));
    },
    throwAway: () => {
      if (device.leftover) void device.forget(device.leftover);
    },
    choose: (choices: Choice[]) => {
      if (!clash) return;
      now.current.clash = false;
      setClash(null);
      accept(clash.merged.settle(choices), clash.after, savingText.merged(clash.by));
      clash.done();
    },
    /** The choice can wait: what is typed stays on the device, and nothing is saved meanwhile. */
    closeClash: () => setClash(clash && { ...clash, open: false }),
    reopenClash: () => setClash(clash && { ...clash, open: true }),
  };
}

/** The last moment at which a page that is closed or put away can do something. */
function useOnHide(work: () => void): void {
  const onHide = useEffectEvent(work);
  useEffect(() => {
    const listen = () => onHide();
    window.addEventListener("pagehide", listen);
    document.addEventListener("visibilitychange", listen);
    return () => {
      window.removeEventListener("pagehide", listen);
      document.removeEventListener("visibilitychange", listen);
    };
  }, []);
}
