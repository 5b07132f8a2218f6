import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import type { MediaView } from "@/features/media/view";
import { imageAddress } from "@/lib/images/address";
import { libraryText as t } from "@/lib/text.nl/media";
import { CropPreviews } from "./crop-previews";
import styles from "./focal.module.css";

type Point = { x: number; y: number };

type Props = { media: MediaView; present: Point; fields: Record<string, string>; disabled: boolean };

const steps: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The point that stays in view, in hundredths of the picture: clicked, dragged, moved with arrow keys, or typed. */
export function FocalField({ media, present, fields, disabled }: Props) {
  const [point, setPoint] = useState(present);
  const [typed, setTyped] = useState<{ x: string; y: string } | null>(null);
  const place = (next: Point) => {
    setTyped(null);
    setPoint({ x: within(next.x), y: within(next.y) });
  };

  const follow = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    place({ x: ((event.clientX - box.left) / box.width) * 100, y: ((event.clientY - box.top) / box.height) * 100 });
  };
  const nudge = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || disabled) return;
    event.preventDefault();
    const by = event.shiftKey ? 10 : 1;
    place({ x: point.x + step.x * by, y: point.y + step.y * by });
  };
  const type = (axis: "x" | "y", value: string) => {
    setTyped({ x: String(point.x), y: String(point.y), ...typed, [axis]: value });
    const number = Number(value);
    if (value.trim() !== "" && number >= 0 && number <= 100) setPoint({ ...point, [axis]: number });
  };

  return (
    <fieldset className={styles.field} disabled={disabled}>
      <legend>{t.focal}</legend>
      <p className={styles.hint}>{t.focalHint}</p>
      {/* biome-ignore-start lint/a11y: pointing is one way of three; the circle takes arrow keys, and there are two fields */}
      <div
        className={styles.picture}
        onClick={(event) => {
          // A key that presses the circle is a click too, of nowhere.
          if (!disabled && event.detail > 0) follow(event);
        }}
        onPointerDown={(event) => {
          // A finger drags only the circle: beside it, it scrolls the page.
          const drags = event.pointerType === "mouse" || event.target instanceof HTMLButtonElement;
          if (disabled || event.button !== 0 || !drags) return;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
        }}
      >
        {/* biome-ignore lint/performance/noImgElement: the library keeps its own sizes */}
        <img
          src={imageAddress(media, 960)}
          alt={media.alt}
          width={media.width ?? undefined}
          height={media.height ?? undefined}
          style={{ backgroundColor: media.color }}
          draggable={false}
        />
        <button
          type="button"
          className={styles.point}
          style={{ left: `${point.x}%`, top: `${point.y}%` }}
          aria-label={t.focalPoint(point.x, point.y)}
          onKeyDown={nudge}
        />
      </div>
      {/* biome-ignore-end lint/a11y: pointing is one way of three */}
      <div className={styles.numbers}>
        {(["x", "y"] as const).map((axis) => {
          const name = axis === "x" ? "focalX" : "focalY";
          return (
            <Field key={axis} label={t[name]} error={fields[name]}>
              {(control) => (
                <input
                  {...control}
                  type="number"
                  name={name}
                  min={0}
                  max={100}
                  step="any"
                  value={typed?.[axis] ?? String(point[axis])}
                  onChange={(event) => type(axis, event.currentTarget.value)}
                />
              )}
            </Field>
          );
        })}
      </div>
      <CropPreviews media={{ ...media, focalX: point.x / 100, focalY: point.y / 100 }} />
    </fieldset>
  );
}

function within(value: number): number {
  return Math.round(Math.min(100, Math.max(0, value)));
}
