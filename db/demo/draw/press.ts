/** What the printing press adds to flat shapes: overprint, masks, halftone screens, hatching and a little dirt. */

import { type Box, element, group, height, type Look, pairs, path, polar, rect, repeat, seeded, width } from "./canvas";
import { ink, paper } from "./palette";

/** A second pass through the press: ink over ink darkens, as on a risograph. */
export const overprint = (...children: string[]): string => group({ style: "mix-blend-mode:multiply" }, ...children);

/** Shows the children only inside the mask shape; `id` has to be unique within the picture. */
export const inside = (id: string, mask: string, ...children: string[]): string =>
  element("clipPath", { id }, mask) + group({ "clip-path": `url(#${id})` }, ...children);

/** Halftone: a turned screen of dots, `radius` deciding the size at each place (nothing when it is not above 0). */
export function halftone(
  [x, y, w, h]: Box,
  step: number,
  degrees: number,
  colour: string,
  radius: (x: number, y: number) => number,
): string {
  const sizes = new Map<number, string[]>();
  const reach = Math.ceil(Math.hypot(w, h) / 2 / step);
  for (let row = -reach; row <= reach; row++) {
    for (let column = -reach; column <= reach; column++) {
      const away = Math.hypot(row, column) * step;
      const [px, py] = polar(x + w / 2, y + h / 2, away, degrees + (Math.atan2(row, column) * 180) / Math.PI);
      const size = Math.round(Math.min(radius(px, py), step) * 4) / 2;
      if (size <= 0 || px < x || px > x + w || py < y || py > y + h) continue;
      const dot = `M${Math.round(px)} ${Math.round(py)}h0`;
      const same = sizes.get(size);
      if (same) same.push(dot);
      else sizes.set(size, [dot]);
    }
  }
  // Round-capped strokes of no length are the shortest way to write a dot.
  return group(
    { stroke: colour, fill: "none", "stroke-linecap": "round" },
    ...[...sizes].map(([size, dots]) => path(dots.join(""), "none", { "stroke-width": size })),
  );
}

/** A halftone that is printed over what is there, but only within a mask. */
export const shade = (id: string, mask: string, ...screen: Parameters<typeof halftone>): string =>
  overprint(inside(id, mask, halftone(...screen)));

/** Parallel lines over a box; clip them with `inside`. */
export function hatch([x, y, w, h]: Box, step: number, degrees: number, stroke: string, thick: number): string {
  const reach = Math.hypot(w, h) / 2;
  const lines = Array.from({ length: Math.ceil((reach * 2) / step) }, (_, i) => {
    const [mx, my] = polar(x + w / 2, y + h / 2, i * step - reach, degrees + 90);
    return `M${pairs([polar(mx, my, -reach, degrees), polar(mx, my, reach, degrees)])}`;
  });
  return path(lines.join(""), "none", { stroke, "stroke-width": thick });
}

/** Specks of missing and stray ink, so that no flat stays dead flat. */
function grain(seed: number): string {
  const random = seeded(seed);
  const specks = (count: number): string =>
    repeat(count, () => `M${Math.round(random(0, width))} ${Math.round(random(0, height))}h0`);
  const look: Look = { "stroke-linecap": "round" };
  return [
    path(specks(800), "none", { ...look, stroke: paper, "stroke-width": 2.4, "stroke-opacity": 0.3 }),
    path(specks(800), "none", { ...look, stroke: ink, "stroke-width": 2, "stroke-opacity": 0.2 }),
    path(specks(60), "none", { ...look, stroke: paper, "stroke-width": 4.5, "stroke-opacity": 0.35 }),
  ].join("");
}

/** The finished sheet: background, shapes, grain. */
export const poster = (background: string, shapes: readonly string[], seed = 1): string =>
  element(
    "svg",
    // Slicing keeps the last row opaque when 1067 does not divide evenly.
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      preserveAspectRatio: "xMidYMid slice",
    },
    rect(0, 0, width, height, background),
    ...shapes,
    grain(seed),
  );
