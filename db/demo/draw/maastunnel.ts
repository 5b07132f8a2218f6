import { circle, cycle, element, group, line, type Point, polar, polygon, repeat, ring } from "./canvas";
import { brick, green, ink, mustard, orange, paper } from "./palette";
import { halftone, overprint, poster } from "./press";

const eye: Point = [800, 446];

/** Down the wooden escalator of the Maas tunnel; at the end somebody is wheeling out a bicycle. */
export function draw(): string {
  const shades = [paper, green, paper, ink, paper, green, mustard, green] as const;
  const rings = repeat(11, (i) => {
    const k = 10 - i;
    const r = 96 * 1.31 ** k;
    const y = eye[1] + (r - 96) * 0.07;
    // Tiles: every pale ring is cut by joints that all point at the exit.
    const joints = repeat(36, (j) =>
      line([polar(eye[0], y, r, j * 10 + k * 5), polar(eye[0], y, r / 1.31, j * 10 + k * 5)], ink, 1 + k * 0.35, {
        opacity: 0.28,
      }),
    );
    return circle(eye[0], y, r, cycle(shades, k)) + joints;
  });
  const edge = (side: number, depth: number): Point => [eye[0] + side * depth * 520, eye[1] + 70 + depth * 640];
  const slab = (from: number, to: number, a: number, b: number, fill: string): string =>
    polygon([edge(from, a), edge(to, a), edge(to, b), edge(from, b)], fill);
  const depths = Array.from({ length: 26 }, (_, i) => 0.05 * 1.145 ** i);
  const steps = depths
    .map((depth, i) => {
      const next = depth * 1.145;
      const nose = depth * 1.085;
      const slats = repeat(9, (s) =>
        line([edge(-0.6 + (s + 1) * 0.12, nose), edge(-0.6 + (s + 1) * 0.12, next)], ink, 0.6 + i * 0.14, {
          opacity: 0.6,
        }),
      );
      return slab(-0.6, 0.6, depth, nose, ink) + slab(-0.6, 0.6, nose, next, i % 2 ? brick : orange) + slats;
    })
    .join("");
  const rails = [-1, 1].map(
    (side) =>
      slab(side * 0.6, side * 0.98, 0.05, 1.6, brick) +
      slab(side * 0.6, side * 0.66, 0.05, 1.6, mustard) +
      slab(side * 0.98, side * 1.12, 0.05, 1.6, ink),
  );
  const wheel = (x: number): string => ring(x, 478, 17, ink, 4);
  const cyclist = group(
    { "stroke-linecap": "round", "stroke-linejoin": "round" },
    wheel(776),
    wheel(826),
    line(
      [
        [776, 478],
        [792, 452],
        [816, 452],
        [802, 478],
        [792, 452],
      ],
      ink,
      4,
    ),
    line(
      [
        [826, 478],
        [814, 444],
        [822, 440],
      ],
      ink,
      4,
    ),
    circle(766, 418, 9, ink),
    element("path", { d: "M758 430h16l6 30-4 34h-7l-2-26-5 26h-8l3-36Z", fill: ink }),
    line(
      [
        [772, 436],
        [790, 446],
        [814, 444],
      ],
      ink,
      5,
    ),
  );
  return poster(
    green,
    [
      rings,
      overprint(
        halftone([0, 0, 1600, 1067], 18, 12, green, (x, y) =>
          Math.hypot(x - eye[0], y - eye[1]) > 130 ? (Math.hypot(x - 1000, y - 200) - 560) / 66 : 0,
        ),
      ),
      ...rails,
      steps,
      circle(eye[0], eye[1], 84, orange),
      circle(eye[0], eye[1], 68, mustard),
      cyclist,
    ],
    6,
  );
}
