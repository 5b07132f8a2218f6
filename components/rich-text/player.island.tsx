"use client";

import { type MouseEvent, type ReactNode, useState } from "react";
import { bodyText as t } from "@/lib/text.nl/body";
import styles from "./body.module.css";

type Props = { href: string; frame: string; site: string; title: string; still?: ReactNode };

/** A film elsewhere: a link, until a click on it puts the other site's player in its place. Without JavaScript it stays a link. */
export function PlayerIsland({ href, frame, site, title, still }: Props) {
  const [playing, setPlaying] = useState(false);

  function play(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setPlaying(true);
  }

  if (playing) {
    return (
      <iframe
        className={styles.frame}
        ref={(element) => element?.focus()}
        src={frame}
        title={title}
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"
        referrerPolicy="strict-origin-when-cross-origin"
      />
    );
  }
  return (
    <a className={styles.facade} href={href} data-live="" onClick={play}>
      {still}
      <svg className={styles.play} viewBox="0 0 48 48" aria-hidden="true">
        <path d="M14 8 40 24 14 40Z" fill="currentColor" />
      </svg>
      <strong>{title}</strong>
      <span>{t.playFrom(site)}</span>
      <small>{t.playNotice(site)}</small>
    </a>
  );
}
