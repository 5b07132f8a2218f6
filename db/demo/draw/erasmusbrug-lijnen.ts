import { circle, line, type Point, polygon, rect, repeat } from "./canvas";
import { blue, ink, orange, paper, pink } from "./palette";
import { inside, overprint, poster, shade } from "./press";

const deck = (x: number): number => 880 - x * 0.05;
const between = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
const knee: Point = [470, 490];
const top: Point = [592, 96];
const count = 18;
const plucked = 11;

const cable = (i: number): readonly [Point, Point] => {
  const x = 716 + i * 60;
  return [between(knee, top, 0.04 + (0.93 * i) / (count - 1)), [x, deck(x)]];
};

/** The Erasmus bridge as an instrument: one of its cables has just been plucked. */
export function draw(): string {
  const [from, to] = cable(plucked);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const normal: Point = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const string = (swing: number): Point[] =>
    Array.from({ length: 61 }, (_, i) => {
      const [x, y] = between(from, to, i / 60);
      const away = Math.sin((i / 60) * Math.PI * 3) * swing;
      return [x + normal[0] * away, y + normal[1] * away];
    });
  const fan = (colour: string): string => repeat(count, (i) => (i === plucked ? "" : line(cable(i), colour, 5.5)));
  const sun = circle(1050, 410, 292, pink);
  const vibration = [-38, -30, -20, -10, 10, 20, 30, 38].map((swing) =>
    line(string(swing), ink, Math.abs(swing) === 38 ? 5.5 : 2),
  );
  // The water keeps the pylon in slices, each a little further off.
  const slices = repeat(9, (i) =>
    rect(566 - i * 10 + (i % 2 ? 30 : -18), 916 + i * 17, 92 - i * 2 + (i % 3) * 26, 9, paper),
  );
  const ripples = repeat(30, (i) =>
    rect((i * 263) % 1600, 918 + ((i * 53) % 140), 70 + ((i * 71) % 150), 4, i % 4 ? paper : orange, {
      opacity: i % 4 ? 0.45 : 1,
    }),
  );
  return poster(
    orange,
    [
      sun,
      shade("screen", sun, [750, 110, 600, 600], 19, 45, orange, (x, y) => (x - 960 + (y - 410) * 0.5) / 40),
      overprint(polygon([top, knee, [716, deck(716)], [1736, deck(1736)]], orange, { opacity: 0.55 })),
      polygon([0, deck(0), 1600, deck(1600), 1600, 1067, 0, 1067], blue),
      ripples,
      slices,
      fan(paper),
      // White turns to black where the sun would swallow it.
      inside("counter", circle(1050, 410, 292, ink), fan(ink)),
      ...vibration,
      line([top, [236, deck(236)]], paper, 9),
      line([between(knee, top, 0.88), [212, deck(212)]], paper, 9),
      polygon([440, 482, 576, 82, 610, 88, 514, 486, 652, deck(652), 564, deck(564)], paper),
      polygon([610, 88, 514, 486, 652, deck(652), 614, deck(614), 486, 486, 594, 85], ink, { opacity: 0.18 }),
      polygon([0, deck(0) - 16, 1600, deck(1600) - 16, 1600, deck(1600) + 24, 0, deck(0) + 24], ink),
      repeat(40, (i) => line([i * 42, deck(i * 42) - 10, i * 42, deck(i * 42) - 38], ink, 4)),
      polygon([528, deck(528) + 10, 688, deck(688) + 10, 668, 934, 548, 934], ink),
    ],
    4,
  );
}
