import {
  circle,
  cycle,
  ellipse,
  group,
  line,
  type Point,
  path,
  polar,
  polygon,
  repeat,
  ring,
  seeded,
  smooth,
} from "./canvas";
import { blue, green, ink, mustard, orange, paper } from "./palette";
import { halftone, inside, overprint, poster } from "./press";

const [cx, cy] = [800, 540] as const;

/** A bundle of noodles: parallel arcs, each a pale thread on a darker one. */
const bundle = (x: number, y: number, inner: number, threads: number, from: number, to: number): string =>
  repeat(threads, (i) => {
    const r = inner + i * 19;
    const [sx, sy] = polar(x, y, r, from + i * 3);
    const [ex, ey] = polar(x, y, r, to - i * 4);
    const d = `M${sx.toFixed(0)} ${sy.toFixed(0)}A${r} ${r} 0 ${to - from - i * 7 > 180 ? 1 : 0} 1 ${ex.toFixed(0)} ${ey.toFixed(0)}`;
    return (
      path(d, "none", { stroke: ink, "stroke-width": 18, "stroke-linecap": "round" }) +
      path(d, "none", { stroke: paper, "stroke-width": 12, "stroke-linecap": "round" })
    );
  });

const egg = (x: number, y: number, turn: number): string =>
  group(
    { transform: `rotate(${turn} ${x} ${y})` },
    ellipse(x + 8, y + 12, 112, 88, ink, { opacity: 0.55 }),
    ellipse(x, y, 112, 88, paper),
    circle(x + 16, y, 52, orange),
    circle(x + 6, y - 12, 40, mustard),
  );

/** Noodle soup from above; one noodle has other plans. */
export function draw(): string {
  const random = seeded(5);
  const onions = repeat(16, (i) => {
    const [x, y] = polar(cx, cy, random(80, 330), random(120, 260));
    return ring(x, y, 17 + (i % 3) * 5, green, 8);
  });
  const swirl: Point[] = Array.from({ length: 34 }, (_, i) => polar(640, 690, 8 + i * 1.75, i * 32));
  const runaway = smooth([566, 560, 520, 700, 430, 730, 372, 830, 250, 800, 200, 900, 80, 880, 20, 980, -80, 960]);
  const pattern = repeat(48, (i) => {
    const a = i * 7.5;
    return polygon(
      [polar(cx, cy, 424, a), polar(cx, cy, 424, a + 3.75), polar(cx, cy, 462, a + 5.6), polar(cx, cy, 462, a + 1.9)],
      cycle([blue, orange] as const, i),
    );
  });
  const soup = [
    circle(cx, cy, 400, mustard),
    overprint(
      halftone([400, 140, 800, 800], 19, 35, orange, (x, y) => (Math.hypot(x - cx - 60, y - cy - 40) - 120) / 28),
    ),
    bundle(690, 590, 36, 12, -150, 150),
    bundle(900, 640, 60, 10, 20, 250),
    bundle(800, 400, 90, 9, 170, 350),
    path("M930 190L1250 120L1290 330L980 430Z", ink),
    repeat(5, (i) => line([960 + i * 60, 200 - i * 13, 1000 + i * 60, 400 - i * 18], green, 2)),
    egg(930, 420, -24),
    egg(1010, 610, 30),
    circle(640, 690, 82, paper),
    path(smooth(swirl), "none", { stroke: orange, "stroke-width": 11 }),
    ring(640, 690, 82, orange, 9, { "stroke-dasharray": "16 12" }),
    overprint(onions),
  ];
  return poster(
    blue,
    [
      repeat(15, (i) => line([-100 + i * 130, -20, -420 + i * 130, 1090], paper, 2, { opacity: 0.35 })),
      overprint(circle(cx - 40, cy + 46, 478, ink, { opacity: 0.75 })),
      circle(cx, cy, 478, paper),
      pattern,
      circle(cx, cy, 408, ink),
      inside("soup", circle(cx, cy, 400, ink), ...soup),
      path(runaway, "none", { stroke: ink, "stroke-width": 22, "stroke-linecap": "round" }),
      path(runaway, "none", { stroke: paper, "stroke-width": 14, "stroke-linecap": "round" }),
      overprint(
        polygon([300, -60, 330, -60, 1150, 1130, 1130, 1140], ink, { opacity: 0.8 }),
        polygon([420, -60, 450, -60, 1190, 1110, 1170, 1120], ink, { opacity: 0.8 }),
      ),
      polygon([338, -60, 372, -60, 1188, 1120, 1168, 1130], orange),
      polygon([458, -60, 492, -60, 1230, 1100, 1210, 1110], orange),
    ],
    20,
  );
}
