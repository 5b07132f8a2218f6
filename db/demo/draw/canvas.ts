/**
 * The kit every demo picture is drawn with: one seeded random and a handful of flat shapes.
 * Pictures are 3:2; keep what matters between x 373–1227 and y 84–983, so that 16:9, 1:1 and 4:5 crops survive.
 */

export const width = 1600;
export const height = 1067;

export type Point = readonly [x: number, y: number];
/** Points, or their bare coordinates one after the other, which reads better in a drawing. */
export type Outline = readonly (Point | number)[];
export type Look = Readonly<Record<string, string | number>>;
export type Box = readonly [x: number, y: number, w: number, h: number];

/** One decimal is finer than anyone can see at this size, and keeps the files small. */
const short = (value: number): string => String(Math.round(value * 10) / 10);
const numbers = (outline: Outline): number[] => outline.flat() as number[];
export const pairs = (outline: Outline): string => numbers(outline).map(short).join(" ");

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

export const polygon = (points: Outline, fill: string, look: Look = {}): string =>
  element("polygon", { points: pairs(points), fill, ...look });

export const line = (points: Outline, stroke: string, thick: number, look: Look = {}): string =>
  element("polyline", { points: pairs(points), fill: "none", stroke, "stroke-width": thick, ...look });

export const path = (d: string, fill: string, look: Look = {}): string => element("path", { d, fill, ...look });

export const group = (look: Look, ...children: string[]): string => element("g", look, ...children);

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

const pointsOf = (outline: Outline): Point[] => {
  const values = numbers(outline);
  return Array.from({ length: values.length / 2 }, (_, i): Point => [values[i * 2] ?? 0, values[i * 2 + 1] ?? 0]);
};

/** A smooth path through all points (Catmull-Rom turned into Béziers). */
export function smooth(outline: Outline, closed = false): string {
  const points = pointsOf(outline);
  const total = points.length;
  const at = (i: number): Point => points[closed ? (i + total) % total : Math.min(Math.max(i, 0), total - 1)] ?? [0, 0];
  const parts = Array.from({ length: closed ? total : total - 1 }, (_, i) => {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${pairs([first, second, to])}`;
  });
  return `M${pairs([at(0)])}${parts.join("")}${closed ? "Z" : ""}`;
}

/** The same curve as a function, `t` running from 0 to 1. */
export function through(outline: Outline): (t: number) => Point {
  const points = pointsOf(outline);
  const last = points.length - 1;
  const at = (i: number): Point => points[Math.min(Math.max(i, 0), last)] ?? [0, 0];
  return (t) => {
    const from = Math.min(Math.max(Math.floor(t * last), 0), last - 1);
    const u = t * last - from;
    const blend = (axis: 0 | 1): number => {
      const [a, b, c, d] = [at(from - 1)[axis], at(from)[axis], at(from + 1)[axis], at(from + 2)[axis]];
      return b + 0.5 * u * (c - a + u * (2 * a - 5 * b + 4 * c - d + u * (3 * (b - c) + d - a)));
    };
    return [blend(0), blend(1)];
  };
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
