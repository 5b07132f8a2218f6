import { drawable } from "@/lib/type/drawable";
import { faces } from "@/lib/type/faces";
import { inks } from "./inks";
import { line, type Part } from "./sheet";

type Colours = { name: string; city: string; mast: string };

const onPaper: Colours = { name: inks.ink, city: inks.accentText, mast: inks.accent };

const gap = 0.19;
const mastRoom = 0.46;
const leading = 0.9;

type Where = { x: number; base: number; width: number; largest: number; stacked?: boolean; colours?: Colours };

/**
 * The magazine's name as on its pages: in capitals, the mast behind the first part, the city in the second colour, after it or
 * under it. As wide as it may be. Nothing when the face has not its letters.
 */
export function masthead(
  { name, city }: { name: string; city: string },
  { x, base, width, largest, stacked = false, colours = onPaper }: Where,
): Part {
  const face = faces.display();
  const endsWithCity = city !== "" && name.endsWith(` ${city}`);
  const first = drawable((endsWithCity ? name.slice(0, -city.length - 1) : name).toUpperCase(), face);
  const second = endsWithCity ? drawable(city.toUpperCase(), face) : "";
  if (first === null || second === null) return "";

  const under = stacked && second !== "";
  const [wideFirst, wideSecond] = [face.measure(first, 1) + mastRoom, face.measure(second, 1)];
  const wide = under ? Math.max(wideFirst, wideSecond) : wideFirst + (second === "" ? 0 : gap + wideSecond);
  const size = Math.min(largest, width / wide);
  const firstBase = under ? base - leading * size : base;
  return [
    line(face, first, size, x, firstBase, colours.name),
    mast(x + face.measure(first, size) + 0.02 * size, firstBase, size, colours.mast),
    second === "" ? "" : line(face, second, size, under ? x : x + (wideFirst + gap) * size, base, colours.city),
  ].join("");
}

/** The mast that sends, `components/magazine/masthead.tsx`, on a base line. */
function mast(x: number, base: number, size: number, colour: string): Part {
  const scale = (0.76 * size) / 100;
  return `<g transform="translate(${x + 8 * scale} ${base - 100 * scale}) scale(${scale})" fill="none" stroke="${colour}">\
<path d="M22 100V36M8 100l14-46 14 46M14 82h16" stroke-width="6"/><circle cx="22" cy="28" r="7" fill="${colour}" stroke="none"/>\
<path d="M11 40a16 16 0 0 1 0-24M33 40a16 16 0 0 0 0-24M3 48a28 28 0 0 1 0-40M41 48a28 28 0 0 0 0-40" stroke-width="5"/></g>`;
}
