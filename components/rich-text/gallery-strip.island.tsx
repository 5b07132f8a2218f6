"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { bodyText as t } from "@/lib/text.nl/body";
import styles from "./body.module.css";

/** A strip of pictures that scrolls by itself, with a button to the picture before and one to the next. */
export function GalleryStrip({ count, children }: { count: number; children: ReactNode }) {
  const strip = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(0);

  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    const look = () => setShown(firstInView(element));
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, []);

  function turn(to: number) {
    const picture = strip.current?.children[to];
    if (picture instanceof HTMLElement) strip.current?.scrollTo({ left: picture.offsetLeft, behavior: pace() });
    if (to >= 0 && to < count) setShown(to);
  }

  return (
    <div className={styles.gallery}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section ref={strip} className={styles.strip} aria-label={t.gallery(count)} tabIndex={0}>
        {children}
      </section>
      <div className={styles.turn}>
        <button type="button" aria-label={t.previousImage} aria-disabled={shown === 0} onClick={() => turn(shown - 1)}>
          ←
        </button>
        <button
          type="button"
          aria-label={t.nextImage}
          aria-disabled={shown === count - 1}
          onClick={() => turn(shown + 1)}
        >
          →
        </button>
        <span aria-live="polite">{t.imageOf(shown + 1, count)}</span>
      </div>
    </div>
  );
}

/** The picture that the strip stands at; at its end the last, which may not reach the beginning. */
function firstInView(strip: HTMLElement): number {
  const pictures = [...strip.children].filter((child) => child instanceof HTMLElement);
  if (strip.scrollLeft + strip.clientWidth >= strip.scrollWidth - 2) return pictures.length - 1;
  const index = pictures.findIndex((picture) => picture.offsetLeft + picture.offsetWidth / 2 > strip.scrollLeft);
  return Math.max(index, 0);
}

function pace(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
}
