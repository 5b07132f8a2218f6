import { circle, cycle, group, type Point, polygon, repeat, ring } from "./canvas";
import { blue, ink, mustard, orange, paper, sky } from "./palette";
import { inside, overprint, poster, shade } from "./press";

/** The strip's middle line. */
const middle = (t: number): Point => [-260 + t * 2120, 560 - (t - 0.5) * 520 + Math.sin(t * 8.4 - 0.6) * 170];
const breadth = (t: number): number => 430 + Math.cos(t * 8.4 - 0.9) * 70;

/** A place on the strip: along it and across it, from -1 to 1. */
const on = (t: number, across: number): Point => {
  const [x, y] = middle(t);
  const [ax, ay] = middle(t - 0.001);
  const [bx, by] = middle(t + 0.001);
  const reach = (across * breadth(t)) / 2 / Math.hypot(bx - ax, by - ay);
  return [x - (by - ay) * reach, y + (bx - ax) * reach];
};

const patch = (from: number, to: number, low: number, high: number, steps = 10): Point[] => [
  ...Array.from({ length: steps + 1 }, (_, i) => on(from + ((to - from) * i) / steps, low)),
  ...Array.from({ length: steps + 1 }, (_, i) => on(to - ((to - from) * i) / steps, high)),
];

/** A film of the sun going down over the Maas, which walks out of the last frame. */
export function draw(): string {
  const count = 9;
  const heavens = [sky, sky, sky, mustard, mustard, orange, orange, blue, blue] as const;
  const frames = repeat(count, (i) => {
    const [from, to] = [i / count + 0.008, (i + 1) / count - 0.008];
    const [x, y] = on((from + to) / 2, -0.42 + i * 0.16);
    const sun = i < 6 ? circle(x, y, 74, i < 3 ? orange : paper) : "";
    const sea = patch(from, to, 0.22, 0.7);
    const waves = repeat(3, (w) =>
      polygon(
        patch(from + w * 0.012, to - w * 0.02, 0.34 + w * 0.12, 0.37 + w * 0.12),
        cycle([paper, sky] as const, w),
      ),
    );
    return inside(
      `frame${i}`,
      polygon(patch(from, to, -0.7, 0.7), ink),
      polygon(patch(from, to, -0.7, 0.7), cycle(heavens, i)),
      sun,
      polygon(sea, i > 5 ? ink : blue),
      waves,
    );
  });
  const holes = repeat(count * 5, (i) => {
    const from = (i + 0.25) / (count * 5);
    const to = (i + 0.72) / (count * 5);
    return polygon(patch(from, to, -0.92, -0.79, 2), paper) + polygon(patch(from, to, 0.79, 0.92, 2), paper);
  });
  const strip = patch(0, 1, -1, 1, 80);
  return poster(
    paper,
    [
      overprint(
        polygon(
          strip.map(([x, y]): Point => [x + 46, y + 64]),
          sky,
        ),
      ),
      polygon(strip, ink),
      frames,
      holes,
      shade(
        "shade",
        polygon(strip, ink),
        [0, 0, 1600, 1067],
        17,
        30,
        blue,
        (x) => 4.4 * Math.cos((x / 2120) * 8.4 + 1.4),
      ),
      group({}, circle(1130, 800, 128, orange)),
      overprint(circle(1156, 822, 128, mustard)),
      ring(1130, 800, 160, orange, 5),
      ring(1130, 800, 192, orange, 3),
    ],
    13,
  );
}
