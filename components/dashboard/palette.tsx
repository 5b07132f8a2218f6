"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useId, useState } from "react";
import { DeskLink } from "@/components/ui/desk-link";
import { Dialog } from "@/components/ui/dialog";
import { createArticle } from "@/features/articles/actions";
import { dashboardText, keysText } from "@/lib/text.nl/dashboard";
import { articleListText } from "@/lib/text.nl/desk-articles";
import { paletteText as t } from "@/lib/text.nl/palette";
import { attempt, refusalText } from "./attempt";
import { openKeys } from "./keys-setting";
import { leave } from "./log-out-form";
import type { NavItem } from "./nav";
import styles from "./palette.module.css";
import { articleItem, matching, type PaletteItem, screenItem } from "./palette-items";
import { useFoundArticles, usePaletteKey } from "./use-palette";

type Props = { screens: NavItem[]; writes: boolean; editorId: number; logOut: () => Promise<void> };

/** Going to any screen or article, and doing what is often done, by typing: a combobox in a window, after the ARIA practices. */
export function Palette(props: Props) {
  const [open, setOpen] = useState(false);
  usePaletteKey(() => setOpen(true));
  return (
    <>
      <button type="button" className={styles.open} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t.button} <kbd className={styles.key}>{t.keys}</kbd>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.title}>
        <Chooser {...props} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Chooser({ screens, writes, editorId, logOut, close }: Props & { close: () => void }) {
  const router = useRouter();
  const list = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const [failure, setFailure] = useState("");
  const { found, searching } = useFoundArticles(typed);

  const begin = async () => {
    const result = await attempt(createArticle);
    if (!result.ok) return setFailure(refusalText(result));
    close();
    router.push(`/redactie/artikelen/${result.data.id}`);
  };
  const actions: PaletteItem[] = [
    ...(writes ? [{ id: "nieuw", label: articleListText.newArticle, note: t.action, act: () => void begin() }] : []),
    { id: "toetsen", label: keysText.title, note: t.action, act: openKeys },
    { id: "uit", label: dashboardText.logOut, note: t.action, act: () => void leave(editorId, logOut) },
  ];
  const items = [...matching([...screens.map(screenItem), ...actions], typed), ...found.map(articleItem)];
  const active = items[Math.min(at, items.length - 1)];

  const choose = (item: PaletteItem | undefined) => {
    if (!item) return;
    // A link asks first, where something typed would be left.
    if (item.href !== undefined) document.getElementById(`${list}-naar-${item.id}`)?.click();
    else item.act();
    if (item.id !== "nieuw") close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = items.length - 1;
    const to = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : Math.min(at, last) - 1 }[event.key];
    if (to !== undefined) setAt(Math.max(0, to));
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) choose(active);
    else return;
    event.preventDefault();
    if (to !== undefined) document.getElementById(`${list}-${items[to]?.id}`)?.scrollIntoView({ block: "nearest" });
  };

  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label={t.label}
        aria-expanded={items.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${list}-${active.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={t.placeholder}
        className={styles.input}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={items.length > 0 ? "desk-hidden" : styles.none}>
        {searching ? t.searching : items.length === 0 ? t.none : t.found(items.length)}
      </p>
      {failure ? <p role="alert">{failure}</p> : null}
      <div id={list} role="listbox" aria-label={t.title} className={styles.list} hidden={items.length === 0}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the field
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
          <div
            key={item.id}
            id={`${list}-${item.id}`}
            role="option"
            aria-selected={item === active}
            className={styles.option}
            onMouseMove={() => setAt(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
          >
            <span className={styles.label}>{item.label}</span>
            <span className={styles.note}>{item.note}</span>
          </div>
        ))}
      </div>
      <div hidden>
        {items.map(({ id, href }) =>
          href === undefined ? null : <DeskLink key={id} id={`${list}-naar-${id}`} href={href} />,
        )}
      </div>
    </>
  );
}
