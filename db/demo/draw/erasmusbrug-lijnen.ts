import {
  blue,
  circle,
  group,
  halftone,
  ink,
  line,
  mustard,
  orange,
  overprint,
  type Point,
  paper,
  pink,
  polygon,
  poster,
  repeat,
  sky,
} from "./canvas";

const deck = (x: number): number => 906 - x * 0.05;
const between = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** The Erasmus bridge as an instrument: one of its cables has just been plucked. */
export function draw(): string {
  const foot: Point = [600, deck(600)];
  const knee: Point = [470, 500];
  const top: Point = [590, 92];
  const count = 17;
  const cable = (i: number): readonly [Point, Point] => {
    const x = 720 + i * 62;
    return [between(knee, top, 0.06 + (0.9 * i) / (count - 1)), [x, deck(x)]];
  };
  const plucked = 11;
  const cables = repeat(count, (i) => (i === plucked ? "" : line(cable(i), paper, 5)));
  const [from, to] = cable(plucked);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const normal: Point = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const string = (swing: number): Point[] =>
    Array.from({ length: 61 }, (_, i) => {
      const [x, y] = between(from, to, i / 60);
      const away = Math.sin((i / 60) * Math.PI * 3) * swing;
      return [x + normal[0] * away, y + normal[1] * away];
    });
  const wedges = repeat(8, (i) => {
    const [a, b] = cable(i * 2);
    const [c, d] = cable(i * 2 + 1);
    return polygon([a, b, d, c], mustard);
  });
  const mirrored = repeat(count, (i) => {
    const [x, y] = cable(i)[1];
    const points = Array.from(
      { length: 12 },
      (_, k): Point => [x - k * (10 + i * 1.6) + Math.sin(k * 2.4 + i) * 7, y + 62 + k * 13],
    );
    return line(points, i === plucked ? mustard : sky, 4);
  });
  return poster(
    orange,
    [
      overprint(circle(1075, 420, 300, pink)),
      overprint(
        halftone([760, 100, 640, 640], 21, 45, orange, (x, y) =>
          Math.hypot(x - 1075, y - 420) < 296 ? (x - 960) / 44 : 0,
        ),
      ),
      overprint(wedges),
      polygon(
        [
          [0, deck(0)],
          [1600, deck(1600)],
          [1600, 1067],
          [0, 1067],
        ],
        blue,
      ),
      mirrored,
      cables,
      ...[-30, -20, -10, 10, 20, 30].map((swing) => line(string(swing), ink, 2, { opacity: 0.7 })),
      line(string(36), ink, 5),
      line(string(-36), ink, 5),
      line([top, [262, deck(262)]], paper, 9),
      line([between(knee, top, 0.86), [242, deck(242)]], paper, 9),
      polygon(
        [
          [0, deck(0) - 16],
          [1600, deck(1600) - 16],
          [1600, deck(1600) + 22],
          [0, deck(0) + 22],
        ],
        ink,
      ),
      repeat(40, (i) =>
        group(
          { transform: `translate(${i * 42} ${deck(i * 42) - 16})` },
          line(
            [
              [0, 0],
              [0, -22],
            ],
            ink,
            4,
          ),
        ),
      ),
      polygon(
        [
          [552, 1067],
          [560, 910],
          [438, 502],
          [572, 78],
          [604, 84],
          [510, 506],
          [650, 900],
          [664, 1067],
        ],
        paper,
      ),
      polygon(
        [
          [604, 84],
          [510, 506],
          [650, 900],
          [664, 1067],
          [618, 1067],
          [610, 900],
          [484, 506],
          [592, 80],
        ],
        ink,
        { opacity: 0.16 },
      ),
    ],
    4,
  );
}
