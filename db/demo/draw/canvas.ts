/**
 * The kit every demo picture is drawn with: one palette, one seeded random and a handful of flat shapes.
 * Pictures are 3:2; keep what matters between x 373–1227 and y 84–983, so that 16:9, 1:1 and 4:5 crops survive.
 */

export const width = 1600;
export const height = 1067;

export const ink = "#14120f";
export const paper = "#f4efe6";
export const orange = "#ff4d17";
export const blue = "#0b4f6c";
export const green = "#0f7a5c";
export const mustard = "#f2b705";
export const pink = "#f4a6b7";
export const sky = "#9fc9d9";
export const brick = "#a6402b";

export type Point = readonly [x: number, y: number];
export type Look = Readonly<Record<string, string | number>>;
export type Box = readonly [x: number, y: number, w: number, h: number];

export const everywhere: Box = [0, 0, width, height];

/** One decimal is finer than anyone can see at this size, and keeps the files small. */
const short = (value: number): string => String(Math.round(value * 10) / 10);
const pairs = (points: readonly Point[]): string => points.map(([x, y]) => `${short(x)} ${short(y)}`).join(" ");

export function element(tag: string, look: Look, ...children: string[]): string {
  const attributes = Object.entries(look)
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? String(Math.round(value * 100) / 100) : value}"`)
    .join("");
  return children.length > 0 ? `<${tag}${attributes}>${children.join("")}</${tag}>` : `<${tag}${attributes}/>`;
}

export const rect = (x: number, y: number, w: number, h: number, fill: string, look: Look = {}): string =>
  element("rect", { x, y, width: w, height: h, fill, ...look });

export const circle = (cx: number, cy: number, r: number, fill: string, look: Look = {}): string =>
  element("circle", { cx, cy, r, fill, ...look });

export const ring = (cx: number, cy: number, r: number, stroke: string, thick: number, look: Look = {}): string =>
  circle(cx, cy, r, "none", { stroke, "stroke-width": thick, ...look });

export const ellipse = (cx: number, cy: number, rx: number, ry: number, fill: string, look: Look = {}): string =>
  element("ellipse", { cx, cy, rx, ry, fill, ...look });

export const polygon = (points: readonly Point[], fill: string, look: Look = {}): string =>
  element("polygon", { points: pairs(points), fill, ...look });

export const line = (points: readonly Point[], stroke: string, thick: number, look: Look = {}): string =>
  element("polyline", { points: pairs(points), fill: "none", stroke, "stroke-width": thick, ...look });

export const path = (d: string, fill: string, look: Look = {}): string => element("path", { d, fill, ...look });

export const group = (look: Look, ...children: string[]): string => element("g", look, ...children);

/** A second pass through the press: ink over ink darkens, as on a risograph. */
export const overprint = (...children: string[]): string => group({ style: "mix-blend-mode:multiply" }, ...children);

/** Shows the children only inside the mask shape; `id` has to be unique within the picture. */
export const inside = (id: string, mask: string, ...children: string[]): string =>
  element("clipPath", { id }, mask) + group({ "clip-path": `url(#${id})` }, ...children);

export const repeat = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join("");

export const cycle = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0];

export const polar = (cx: number, cy: number, r: number, degrees: number): Point => {
  const angle = (degrees * Math.PI) / 180;
  return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
};

/** Mulberry32: small, fast, and the same picture on every machine. */
export function seeded(seed: number): (low?: number, high?: number) => number {
  let state = seed;
  return (low = 0, high = 1) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * (high - low);
  };
}

/** A smooth path through all points (Catmull-Rom turned into Béziers). */
export function smooth(points: readonly Point[], closed = false): string {
  const total = points.length;
  const at = (index: number): Point =>
    points[closed ? (index + total) % total : Math.min(Math.max(index, 0), total - 1)] ?? [0, 0];
  const parts = Array.from({ length: closed ? total : total - 1 }, (_, i) => {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${pairs([first, second, to])}`;
  });
  return `M${pairs([at(0)])}${parts.join("")}${closed ? "Z" : ""}`;
}

/** The outline of a stroke that may change its thickness along a curve, `t` running from 0 to 1. */
export function ribbon(curve: (t: number) => Point, thick: (t: number) => number, steps = 60): Point[] {
  const side = (sign: number): Point[] =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const t = i / steps;
      const [x, y] = curve(t);
      const [ax, ay] = curve(t - 0.001);
      const [bx, by] = curve(t + 0.001);
      const reach = (sign * thick(t)) / 2 / (Math.hypot(bx - ax, by - ay) || 1);
      return [x - (by - ay) * reach, y + (bx - ax) * reach];
    });
  return [...side(1), ...side(-1).reverse()];
}

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
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height },
    rect(0, 0, width, height, background),
    ...shapes,
    grain(seed),
  );
