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
  ribbon,
  ring,
  seeded,
  smooth,
  through,
} from "./canvas";
import { blue, ink, mustard, orange, paper, pink } from "./palette";
import { inside, overprint, poster, shade } from "./press";

const bell: Point = [1088, 470];
const body = through([
  560, 250, 520, 190, 548, 118, 640, 100, 706, 160, 716, 300, 728, 470, 746, 640, 772, 800, 850, 914, 960, 900, 1020,
  790, 1050, 640, 1088, 476,
]);

/** Conical like the real thing: hardly a pencil at the mouth, wide at the bow, and then the bell. */
const bore = (t: number): number =>
  20 + 118 * Math.max(t, 0) ** 1.2 + (t > 0.82 ? 260 * ((t - 0.82) / 0.18) ** 2.2 : 0);

/** A saxophone and its sound: rings in broken time, one of them a blue note. */
export function draw(): string {
  const random = seeded(23);
  const colours = [orange, pink, mustard, orange, pink] as const;
  const sound = repeat(19, (i) => {
    const r = 120 + i * 68;
    if (i === 5) return "";
    const beat = [random(0.1, 0.9), random(0.05, 0.2), random(0.2, 0.7), random(0.04, 0.16)].map((part) =>
      Math.round(part * r * 1.7),
    );
    return ring(bell[0], bell[1], r, cycle(colours, i), 34 - i * 0.6, {
      "stroke-dasharray": beat.join(" "),
      transform: `rotate(${Math.round(random(0, 360))} ${bell[0]} ${bell[1]})`,
    });
  });
  const wobble = smooth(
    Array.from({ length: 120 }, (_, i) => polar(bell[0], bell[1], 460 + 22 * Math.sin(i * 1.047), i * 3)),
    true,
  );
  const outline = ribbon(body, bore, 120);
  const shadow = ribbon(
    (t) => [body(t * 0.93)[0] - 34, body(t * 0.93)[1] + 22],
    (t) => bore(t * 0.82),
    120,
  );
  const flank = ribbon(
    (t) => [body(t)[0] - bore(t) * 0.3, body(t)[1] + bore(t) * 0.22],
    (t) => bore(t) * 0.5,
    120,
  );
  const keys = [0.43, 0.475, 0.52, 0.58, 0.625, 0.67].map((t, i) => {
    const [x, y] = body(t);
    const r = 27 + i * 3;
    return circle(x, y, r, ink) + ring(x, y, r - 9, paper, 5);
  });
  const rod = line([788, 330, 800, 540, 838, 740], ink, 9) + circle(788, 330, 13, ink);
  return poster(
    blue,
    [
      sound,
      path(wobble, "none", { stroke: paper, "stroke-width": 20 }),
      polygon(shadow, ink),
      polygon(outline, mustard),
      overprint(inside("horn", polygon(outline, ink), polygon(flank, orange))),
      shade("horn2", polygon(outline, ink), [480, 60, 900, 960], 14, 25, orange, (_, y) => (y - 520) / 90),
      group(
        { transform: `rotate(12.5 ${bell[0]} ${bell[1]})` },
        ellipse(bell[0], bell[1], 200, 52, paper),
        ellipse(bell[0], bell[1] + 3, 178, 40, ink),
      ),
      rod,
      ...keys,
      polygon([548, 236, 580, 258, 546, 318, 500, 290], ink),
      line([704, 176, 736, 168], ink, 20),
      repeat(3, (i) => circle(886 + i * 46, 958 - i * 22, 15, ink)),
    ],
    15,
  );
}
