import { cycle, group, line, type Point, path, polygon, rect, repeat, seeded, smooth } from "./canvas";
import { brick, green, ink, mustard, paper, pink } from "./palette";
import { halftone, hatch, inside, overprint, poster } from "./press";

/** The upper edge of a layer, as a geologist would draw it. */
const crest = (y: number, swing: number, beat: number, shift: number): Point[] =>
  Array.from(
    { length: 34 },
    (_, i): Point => [-40 + i * 51, y + Math.sin(i * beat + shift) * swing + Math.sin(i * beat * 2.3) * swing * 0.4],
  );
const stratum = (edge: readonly Point[], fill: string): string => path(`${smooth(edge)}L1700 1100L-40 1100Z`, fill);

/** The kapsalon as a cross-section of the city's soil, with a fork for a drill. */
export function draw(): string {
  const random = seeded(88);
  const fries = repeat(78, (i) => {
    const [x, y] = [(i % 26) * 66 - 30 + random(-14, 14), 762 + Math.floor(i / 26) * 56 + random(-10, 10)];
    const turn = Math.round(random(-34, 34) + (i % 4 === 0 ? 70 : 0));
    return group(
      { transform: `translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${turn})` },
      rect(-84, -19, 168, 38, ink),
      rect(-80, -16, 160, 32, mustard),
      rect(-80, 5, 160, 11, brick),
    );
  });
  const meat = repeat(57, (i) => {
    const [x, y] = [(i % 19) * 88 - 10 + random(-16, 16), 566 + Math.floor(i / 19) * 50 + random(-8, 8)];
    const r = random(38, 60);
    const slice = smooth(
      [x - r, y + 8, x - r * 0.4, y - 24, x + r * 0.5, y - 18, x + r, y + 6, x + r * 0.3, y + 24, x - r * 0.6, y + 22],
      true,
    );
    return (
      path(slice, brick, { stroke: ink, "stroke-width": 4 }) +
      line([x - r * 0.5, y + 2, x + r * 0.4, y - 2], pink, i % 3 ? 4 : 9, { "stroke-linecap": "round" })
    );
  });
  const drips = repeat(15, (i) =>
    path(
      `M${(20 + i * 112 + random(-24, 24)).toFixed(0)} 480v${random(30, 130).toFixed(0)}a22 22 0 0 0 44 0V480Z`,
      mustard,
    ),
  );
  const salad = [0, 1, 2, 3].map((i) =>
    i % 2
      ? overprint(stratum(crest(286 + i * 40, 26 - i * 3, 0.9 + i * 0.33, i * 2), mustard))
      : stratum(crest(286 + i * 40, 26 - i * 3, 0.9 + i * 0.33, i * 2), green),
  );
  const sauce = (colour: string, y: number, shift: number, thick: number): string =>
    line(
      Array.from({ length: 33 }, (_, i): Point => [-60 + i * 56 + shift, y + (i % 2 ? 64 : -10) + (i % 3) * 6]),
      colour,
      thick,
      { "stroke-linejoin": "round" },
    );
  const tine = (x: number): string =>
    path(`M${x} 380V690L${x + 15} 760L${x + 30} 690V380Z`, paper, { stroke: ink, "stroke-width": 7 });
  const ruler = [
    rect(1128, -10, 74, 1090, paper),
    rect(1196, -10, 6, 1090, ink),
    repeat(44, (i) => rect(1196 - (i % 5 === 0 ? 52 : 26), 20 + i * 25, i % 5 === 0 ? 52 : 26, 5, ink)),
    // Down to here it is lunch, below it is regret.
    polygon([1120, 756, 1158, 736, 1158, 776], brick),
  ];
  return poster(
    pink,
    [
      overprint(halftone([0, 0, 1600, 330], 20, 30, pink, (_, y) => (y + 40) / 30)),
      rect(0, 420, 1600, 100, paper),
      ...salad,
      rect(0, 500, 1600, 600, ink),
      meat,
      rect(0, 712, 1600, 400, ink),
      fries,
      path(`${smooth(crest(446, 14, 0.7, 3))}L1700 520H-40Z`, mustard),
      drips,
      overprint(halftone([0, 430, 1600, 90], 15, 20, brick, (_, y) => (y - 436) / 22)),
      sauce(brick, 276, 26, 15),
      sauce(paper, 222, 0, 22),
      inside(
        "foil",
        rect(0, 930, 1600, 140, ink),
        rect(0, 930, 1600, 140, paper),
        hatch([0, 900, 1600, 200], 22, 68, ink, 4),
        rect(0, 930, 1600, 24, paper),
        rect(0, 952, 1600, 7, ink),
      ),
      ...ruler,
      ...[648, 722, 796, 870].map(tine),
      path("M645 384V330C645 270 718 262 740 236V-20H808V236C830 262 903 270 903 330V384Z", paper, {
        stroke: ink,
        "stroke-width": 7,
      }),
      repeat(5, (i) => rect(744, 20 + i * 36, 60, 14, cycle([ink, ink, ink, ink, brick], i))),
    ],
    21,
  );
}
