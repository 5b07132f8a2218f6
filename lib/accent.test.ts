import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accentProblem } from "./accent";
import { contrast, fromOklab, toOklab } from "./colour";

test("de kleuren van het ontwerp mogen, te donkere en te bleke niet", () => {
  expect(accentProblem("#ff4d17")).toBeNull();
  expect(accentProblem("#12a150")).toBeNull();
  for (const dark of ["#000000", "#0b4f6c", "#9c2b1d", "#0000ff"])
    expect([dark, accentProblem(dark)]).toEqual([dark, "dark"]);
  for (const pale of ["#ffffff", "#f4efe6", "#ffe14d"]) expect([pale, accentProblem(pale)]).toEqual([pale, "pale"]);
});

test("op elke tint van de kalender zijn de cijfers te lezen, welke kleur het ook is", () => {
  const css = readFileSync(new URL("../components/ui/tokens.css", import.meta.url), "utf8");
  const rule = css.slice(css.indexOf("[data-accent]")).replaceAll(/\s+/g, " ");
  const shades = [...rule.matchAll(/--shade-(\d): light-dark\( ?(.+?) ?\); /g)].map(([, shade, mixes]) => ({
    shade: Number(shade),
    mixes: ((mixes ?? "").match(/color-mix\([^#]+#\w{6}\)|var\(--accent-chosen\)/g) ?? []).map(mixOf),
  }));
  expect(shades.map(({ shade }) => shade)).toEqual([1, 2, 3, 4]);
  let worst = Number.POSITIVE_INFINITY;
  for (const accent of accents()) {
    for (const { shade, mixes } of shades) {
      const [day, night] = mixes.map((mix) => mix(accent));
      // The letters of components/issues/week-calendar.module.css.
      if (!day || !night) throw new Error(`--shade-${shade}`);
      worst = Math.min(
        worst,
        contrast(day ?? "", "#14120f"),
        contrast(night ?? "", shade <= 2 ? "#f2ebdf" : "#14120f"),
      );
    }
  }
  expect(worst).toBeGreaterThanOrEqual(4.5);
});

function* accents(): Generator<string> {
  const steps = ["00", "33", "66", "99", "cc", "ff"];
  for (const red of steps)
    for (const green of steps)
      for (const blue of steps) {
        const hex = `#${red}${green}${blue}`;
        if (accentProblem(hex) === null) yield hex;
      }
}

/** A mix with the accent, as the stylesheet writes it and browsers calculate it (CSS Color 5, in OKLab). */
function mixOf(written: string): (accent: string) => string {
  const [, share, other] = /color-mix\(in oklab, var\(--accent-chosen\) (\d+)%, (#[0-9a-f]{6})\)/.exec(written) ?? [];
  if (!share || !other) return (accent) => accent;
  const part = Number(share) / 100;
  return (accent) => {
    const [one, two] = [toOklab(accent), toOklab(other)];
    return fromOklab(one.map((value, index) => value * part + (two[index] ?? 0) * (1 - part)));
  };
}
