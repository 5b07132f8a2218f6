"use client";

import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { formatTime } from "@/lib/dates";
import { livePreviewText as t } from "@/lib/text.nl/preview";
import styles from "./live-preview.module.css";
import { onSaved } from "./saves";

type Width = keyof typeof widths;

/** How wide the screens are that it is shown as, in CSS pixels. */
const widths = { phone: 390, desktop: 1280 } as const;
const names: Width[] = ["phone", "desktop"];

/** The real page of an article as a phone or a computer shows it; made anew after each save, where it was scrolled to. */
export function LivePreview({ articleId }: { articleId: number }) {
  const [width, setWidth] = useState<Width>("phone");
  const [refreshedAt, setRefreshedAt] = useState("");
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const scale = useScale(room, widths[width]);
  const group = useId();

  useEffect(
    () =>
      onSaved(articleId, () => {
        frame.current?.contentWindow?.location.reload();
        setRefreshedAt(formatTime(new Date()));
      }),
    [articleId],
  );

  return (
    <>
      <fieldset className={styles.choices}>
        <legend className="desk-hidden">{t.width}</legend>
        {names.map((name) => (
          <label key={name} className={styles.choice}>
            <input type="radio" name={group} checked={width === name} onChange={() => setWidth(name)} />
            {t.widths[name]}
          </label>
        ))}
        <p role="status" className={styles.said}>
          {refreshedAt ? t.refreshed(refreshedAt) : null}
        </p>
      </fieldset>
      <div ref={room} className={styles.room}>
        <iframe
          ref={frame}
          src={`/redactie/artikelen/${articleId}/voorbeeld`}
          title={t.frame[width]}
          className={styles.frame}
          style={{ width: widths[width], height: `${100 / scale}%`, scale: String(scale) }}
        />
      </div>
    </>
  );
}

/** How much smaller a screen of `wanted` pixels must be drawn to fit in the room that there is. */
function useScale(room: RefObject<HTMLDivElement | null>, wanted: number): number {
  const [available, setAvailable] = useState(wanted);
  useEffect(() => {
    const { current } = room;
    if (!current) return;
    const observer = new ResizeObserver(() => setAvailable(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [room]);
  return Math.min(1, available / wanted);
}
