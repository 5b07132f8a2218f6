import { circle, ellipse, group, path, polygon, rect, repeat, seeded } from "./canvas";
import { brick, ink, mustard, orange, paper, pink } from "./palette";
import { halftone, inside, overprint, poster } from "./press";

/** Folds of cloth: each one a light flank and a dark flank, fanning a little towards the hem. */
function folds(light: string, middle: string, dark: string): string {
  const random = seeded(77);
  const edges = Array.from({ length: 33 }, (_, i) => -120 + i * 58 + random(-15, 15));
  return edges
    .map((x, i) => {
      const next = edges[i + 1] ?? x + 58;
      const fan = (at: number): number => 800 + (at - 800) * 1.05;
      const [a, b] = [fan(x), fan(next)];
      const waist = x + (next - x) * 0.4;
      const hem = 880 + (i % 2 ? 8 : -4);
      return [
        path(
          `M${x.toFixed(0)} -10H${next.toFixed(0)}L${b.toFixed(0)} ${hem}Q${((a + b) / 2).toFixed(0)} ${hem + 26} ${a.toFixed(0)} ${hem}Z`,
          middle,
          { stroke: middle, "stroke-width": 1 },
        ),
        polygon([x, -10, waist, -10, fan(waist), hem + 12, a, hem], light),
        polygon([waist, -10, next, -10, b, hem, fan(waist), hem + 12], ink, { opacity: light === middle ? 0.45 : 0 }),
        polygon([next - 14, -10, next, -10, b, hem, b - 20, hem + 8], dark),
      ].join("");
    })
    .join("");
}

const shoe = (x: number, turn: number): string =>
  group(
    { transform: `translate(${x} 882) rotate(${turn})` },
    path("M-30-40H26L30 14C34 40 28 62 0 64C-28 62-36 40-32 14Z", ink),
    path("M-22 30C-20 50-12 56 0 56C12 56 20 50 22 30C10 38-10 38-22 30Z", orange),
    ...[0, 12].map((y) => rect(-12, y - 8, 24, 5, paper)),
  );

/** One spotlight, a closed curtain, and somebody who has been standing behind it for a while. */
export function draw(): string {
  const spot = circle(800, 600, 330, ink);
  const planks = (light: string, dark: string): string =>
    rect(0, 872, 1600, 195, light) +
    repeat(26, (i) =>
      polygon(
        [
          800 + (i - 13) * 92,
          872,
          800 + (i - 13) * 92 + 6,
          872,
          800 + (i - 13) * 168 + 10,
          1067,
          800 + (i - 13) * 168,
          1067,
        ],
        dark,
      ),
    );
  const cast = overprint(ellipse(800, 944, 170, 20, brick));
  return poster(
    ink,
    [
      planks(brick, ink),
      rect(0, 872, 1600, 195, ink, { opacity: 0.55 }),
      inside("pool", ellipse(800, 950, 420, 92, ink), planks(mustard, orange), cast),
      shoe(758, 10),
      shoe(842, -14),
      folds(brick, brick, ink),
      overprint(halftone([0, 0, 1600, 880], 18, 15, ink, (x, y) => (Math.hypot(x - 800, y - 600) - 420) / 48)),
      polygon([-40, -120, 60, -160, 1014, 348, 536, 802], paper, { opacity: 0.1 }),
      inside("spot", spot, inside("cloth", rect(0, 0, 1600, 884, ink), folds(pink, orange, brick))),
      rect(0, 0, 1600, 66, ink),
      repeat(27, (i) => path(`M${i * 62 - 20} 60h62a31 34 0 0 1-62 0Z`, ink)),
    ],
    14,
  );
}
