import { group, line, type Point, path, polygon, rect, seeded } from "./canvas";
import { blue, ink, orange, paper, pink, sky } from "./palette";
import { poster } from "./press";

type Block = readonly [left: number, right: number, top: number, colour: string];

/** From back to front; the last one that holds a point wins. */
const blocks: readonly Block[] = [
  [-60, 150, 520, sky],
  [120, 300, 330, pink],
  [260, 400, 600, sky],
  [420, 452, 130, ink],
  [392, 480, 214, ink],
  [520, 700, 420, sky],
  [640, 780, 262, pink],
  [706, 780, 150, pink],
  [800, 900, 318, ink],
  [900, 990, 224, ink],
  [990, 1080, 380, ink],
  [830, 1050, 560, blue],
  [1130, 1230, 470, pink],
  [1190, 1330, 180, blue],
  [1330, 1470, 540, sky],
  [1420, 1700, 330, blue],
  [470, 640, 690, pink],
  [1060, 1200, 700, ink],
];

const slope: Point = [-0.46, 0.888];
const shelter: Point = [640, 770];
const radius = 150;

/** Everything in the sheltered strip behind the umbrella stays dry. */
const dry = (x: number, y: number): boolean => {
  const [dx, dy] = [x - shelter[0], y - shelter[1]];
  const across = dx * slope[1] - dy * slope[0];
  return Math.abs(across) < radius * 0.92 && dx * slope[0] + dy * slope[1] > -20;
};

const colourAt = (x: number, y: number): string | undefined => {
  if (dry(x, y)) return undefined;
  if (y > 948) return sky;
  return blocks.findLast(([left, right, top]) => x > left && x < right && y > top)?.[3] ?? "rain";
};

/** A skyline that exists only as rain, and one person who is not in it. */
export function draw(): string {
  const random = seeded(8);
  const strokes = new Map<string, string[]>();
  const keep = (colour: string | undefined, a: Point, b: Point): void => {
    if (!colour) return;
    const stroke = `M${a.map(Math.round).join(" ")}L${b.map(Math.round).join(" ")}`;
    strokes.set(colour, [...(strokes.get(colour) ?? []), stroke]);
  };
  for (let start = -40; start < 2240; start += 18) {
    let from: Point = [start, -30];
    let colour = colourAt(from[0], from[1]);
    let patience = random(30, 260);
    for (let far = 0; far < 1260; far += 4) {
      const here: Point = [start + slope[0] * far, -30 + slope[1] * far];
      const next = colourAt(here[0], here[1]);
      patience -= 4;
      if (next === colour && patience > 0) continue;
      keep(colour, from, here);
      const gap = next === colour ? (colour === "rain" ? random(20, 60) : 9) : 3;
      from = [here[0] + slope[0] * gap, here[1] + slope[1] * gap];
      colour = next;
      patience = random(60, colour === "rain" ? 130 : 420);
    }
    keep(colour, from, [start + slope[0] * 1260, 1090]);
  }
  const rain = [...strokes].map(([colour, d]) =>
    path(d.join(""), "none", { stroke: colour === "rain" ? sky : colour, "stroke-width": colour === "rain" ? 3 : 13 }),
  );
  const angle = 27.4;
  const umbrella = group(
    { transform: `rotate(${angle} ${shelter[0]} ${shelter[1]})` },
    path(
      "M484 780A156 156 0 0 1 796 780Q770 756 744 780Q718 756 692 780Q666 756 640 780Q614 756 588 780Q562 756 536 780Q510 756 484 780Z",
      orange,
    ),
    rect(636, 610, 8, 20, ink),
  );
  // No face, no hurry: a coat that starts in the umbrella and ends below the picture.
  const coat = [
    polygon([566, 806, 628, 838, 610, 1090, 420, 1090, 470, 960], ink),
    polygon([628, 838, 610, 1090, 560, 1090, 596, 820], blue),
    line([640, 770, 566, 912], ink, 9),
    line([560, 850, 572, 906], ink, 34, { "stroke-linecap": "round" }),
  ];
  return poster(paper, [...rain, ...coat, umbrella], 8);
}
