import { circle, cycle, group, type Point, polygon, rect, repeat, seeded } from "./canvas";
import { blue, ink, mustard, orange, paper, pink } from "./palette";
import { halftone, overprint, poster } from "./press";

const bay = 176;
const storey = 158;
const [left, top] = [-470, -640] as const;
const street = top + 9 * storey + 16;

/** One bay of the façade: concrete frame, a coloured panel below, glass above. */
function module(x: number, y: number, panel: string, random: (low?: number, high?: number) => number): string {
  const split = random() > 0.5 ? 0.36 : 0.64;
  const [wide, narrow] = [(bay - 12) * split - 4, (bay - 12) * (1 - split) - 4];
  const blind = random();
  return [
    rect(x, y, bay - 12, storey - 12, paper),
    rect(x, y + 92, bay - 12, 54, panel),
    rect(x, y, wide, 84, random() > 0.3 ? blue : ink),
    rect(x + wide + 8, y, narrow, 84, random() > 0.75 ? mustard : ink),
    blind > 0.6 ? rect(x, y, wide, 14 + blind * 44, paper) : "",
    blind > 0.8 ? repeat(4, (i) => rect(x, y + 8 + i * 12, wide, 3, ink)) : "",
  ].join("");
}

/** The Lijnbaan as a score of 1953; one window has let its curtain out. */
export function draw(): string {
  const random = seeded(53);
  const panels = [orange, paper, mustard, paper, blue, paper, orange, paper, mustard] as const;
  const facade = repeat(9 * 15, (i) => {
    const [row, column] = [Math.floor(i / 15), i % 15];
    return module(
      left + column * bay,
      top + row * storey,
      cycle(panels, column * 2 + row * 5 + Math.floor(random(0, 2))),
      random,
    );
  });
  // Pleat by pleat, the further out of the window the wilder.
  const hem = (u: number, drop: number): Point => [
    150 - u * 360,
    4 + drop - u * 46 + Math.sin(u * 7.5 + drop / 90) * 44 * u,
  ];
  const pleats = repeat(10, (i) => {
    const [a, b] = [i / 10, (i + 1) / 10];
    return polygon([hem(a, 0), hem(b, 0), hem(b, 118 + b * 30), hem(a, 118 + a * 30)], i % 2 ? orange : pink);
  });
  const open = group(
    { transform: `translate(${left + 7 * bay} ${top + 6 * storey})` },
    rect(0, 0, bay - 12, 84, ink),
    overprint(
      group(
        { opacity: 0.5, transform: "translate(-14 44)" },
        polygon([hem(0, 0), hem(0.5, 0), hem(1, 0), hem(1, 148), hem(0.5, 133), hem(0, 60)], ink),
      ),
    ),
    pleats,
  );
  const display = (x: number, i: number): string =>
    cycle(
      [
        repeat(3, (s) => circle(x + 190, street + 330 - s * 70, 44 - s * 8, paper)),
        polygon([x + 140, street + 400, x + 240, street + 180, x + 240, street + 400], ink),
        repeat(5, (s) => rect(x + 146, street + 150 + s * 42, 104, 18, paper)),
      ],
      i,
    );
  const shops = repeat(9, (i) => {
    const x = left + i * 300;
    return (
      rect(x, street + 20, 284, 400, cycle([mustard, blue, orange, pink], i)) +
      rect(x + 26, street + 84, 92, 300, ink) +
      display(x, i)
    );
  });
  return poster(
    mustard,
    [
      group(
        { transform: "translate(0 90) skewY(-11)" },
        rect(-600, -760, 3000, 1560, ink),
        facade,
        open,
        rect(-600, street - 6, 3000, 500, ink),
        shops,
        overprint(rect(-600, street + 20, 3000, 96, ink, { opacity: 0.7 })),
        rect(-600, street - 14, 3000, 40, paper),
        rect(-600, street + 18, 3000, 8, orange),
        repeat(12, (i) => rect(left + i * 300 - 14, street + 26, 12, 400, paper)),
      ),
      // The shadow of the block across the street.
      overprint(polygon([1620, -20, 1620, 1090, 1290, 1090, 900, -20], pink)),
      overprint(halftone([880, 0, 720, 1067], 18, 22, ink, (x, y) => (x - 1220 - (y - 533) * 0.35) / 74)),
    ],
    23,
  );
}
