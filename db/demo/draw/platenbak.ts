import { circle, cycle, group, polygon, rect, repeat, ring, seeded } from "./canvas";
import { blue, ink, mustard, orange, paper, pink } from "./palette";
import { halftone, inside, overprint, poster } from "./press";

const [discX, discY, discR] = [1010, 440, 304] as const;

/** The upper edges of a row of sleeves, packed from `top` to `bottom`. */
function sleeves(top: number, bottom: number, seed: number): string {
  const random = seeded(seed);
  const parts: string[] = [];
  for (let y = top; y < bottom; ) {
    const thick = Math.min(random(9, 27), bottom - y);
    const [left, right] = [random(396, 412), random(1188, 1206)];
    const fill = cycle([orange, paper, blue, pink, paper, mustard, blue, orange], Math.floor(random(0, 8)));
    parts.push(rect(left, y, right - left, thick - 3, fill));
    // Spines carry no words here, only the rhythm of words.
    if (thick > 16)
      parts.push(repeat(5, (w) => rect(left + 40 + w * 66 + random(0, 20), y + thick / 2 - 4, random(18, 46), 5, ink)));
    y += thick;
  }
  return parts.join("");
}

/** A crate of records seen from above: digging, and the hand has just stopped. */
export function draw(): string {
  const glare = (from: number): string =>
    polygon(
      [
        discX,
        discY,
        discX + 400 * Math.cos(from),
        discY + 400 * Math.sin(from),
        discX + 400 * Math.cos(from + 0.26),
        discY + 400 * Math.sin(from + 0.26),
      ],
      paper,
      { opacity: 0.22 },
    );
  const disc = [
    circle(discX, discY, discR, ink),
    repeat(20, (i) =>
      ring(discX, discY, discR - 14 - i * 9.4, paper, i % 6 === 2 ? 3 : 1, { opacity: i % 6 === 2 ? 0.8 : 0.36 }),
    ),
    inside("glare", circle(discX, discY, discR, ink), glare(-0.75), glare(2.39)),
    circle(discX, discY, 100, orange),
    ring(discX, discY, 78, paper, 4),
    circle(discX, discY, 13, mustard),
  ];
  const cover = polygon([404, 476, 1196, 476, 1240, 786, 360, 786], ink);
  const art = [
    rect(340, 460, 920, 340, pink),
    repeat(8, (i) => ring(630, 720, 236 + i * 40, blue, 15)),
    circle(630, 720, 214, mustard),
    overprint(circle(868, 650, 200, orange)),
    overprint(halftone([360, 470, 880, 330], 19, 30, orange, (x) => (x - 640) / 62)),
    rect(1000, 506, 160, 15, ink),
    rect(1000, 534, 100, 15, ink),
  ];
  return poster(
    mustard,
    [
      group(
        { transform: "rotate(-13 800 533)" },
        repeat(17, (i) => rect(-300, -300 + i * 108, 2300, 3, ink, { opacity: 0.35 })),
        overprint(rect(420, 130, 890, 980, orange)),
        rect(344, 40, 912, 990, blue),
        rect(376, 72, 848, 926, ink),
        repeat(4, (i) => circle(i % 2 ? 1240 : 360, i < 2 ? 56 : 1014, 7, paper)),
        rect(680, 46, 240, 18, ink, { rx: 9 }),
        rect(680, 1006, 240, 18, ink, { rx: 9 }),
        sleeves(88, 372, 3),
        ...disc,
        inside("cover", cover, ...art),
        polygon([360, 786, 1240, 786, 1240, 812, 360, 812], paper),
        sleeves(838, 992, 8),
      ),
    ],
    16,
  );
}
