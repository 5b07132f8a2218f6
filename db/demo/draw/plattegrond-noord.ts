import { circle, group, line, path, polygon, rect, repeat, ring, smooth } from "./canvas";
import { blue, green, ink, mustard, orange, paper, pink } from "./palette";
import { hatch, inside, poster } from "./press";

const rotte = smooth([
  680, 1150, 690, 1010, 790, 920, 920, 840, 970, 730, 910, 630, 780, 580, 650, 520, 610, 410, 680, 310, 840, 290, 990,
  270, 1060, 180, 1030, 60, 1040, -80,
]);
const lakes = [
  smooth([1060, 560, 1180, 470, 1330, 500, 1390, 610, 1320, 720, 1170, 730, 1080, 670], true),
  smooth([330, 700, 430, 640, 540, 690, 560, 790, 460, 850, 350, 810], true),
];

/** Polders: outline, direction of the ditches, ground and crop. */
const polders = [
  [[-20, -20, 620, -20, 470, 420, -20, 300], 24, green, mustard],
  [[620, -20, 1180, -20, 1080, 360, 470, 420], -38, mustard, green],
  [[1180, -20, 1640, -20, 1640, 420, 1080, 360], 66, green, blue],
  [[-20, 300, 470, 420, 520, 700, -20, 640], -12, mustard, orange],
  [[470, 420, 1080, 360, 1130, 640, 520, 700], 12, green, mustard],
  [[1080, 360, 1640, 420, 1640, 780, 1130, 640], -52, green, paper],
  [[-20, 640, 520, 700, 640, 1090, -20, 1090], 48, pink, blue],
  [[520, 700, 1130, 640, 1200, 1090, 640, 1090], 90, mustard, blue],
  [[1130, 640, 1640, 780, 1640, 1090, 1200, 1090], 20, pink, blue],
] as const;

/** North as a map: the Rotte played like a groove through fields, and one swimmer in the lake. */
export function draw(): string {
  const fields = polders.map(([outline, turn, ground, crop], i) =>
    inside(
      `polder${i}`,
      polygon(outline, ink),
      polygon(outline, ground),
      hatch([-20, -20, 1660, 1110], i < 6 ? 15 + (i % 3) * 7 : 46, turn, crop, i < 6 ? 4.5 : 30),
      i < 6 ? "" : hatch([-20, -20, 1660, 1110], 74, turn + 90, ground, 12),
    ),
  );
  const dykes = polders.map(([outline]) =>
    polygon(outline, "none", { stroke: paper, "stroke-width": 13, "stroke-linejoin": "round" }),
  );
  const grooves = (
    [
      [250, green],
      [234, paper],
      [214, blue],
      [178, paper],
      [168, blue],
      [130, paper],
      [120, blue],
      [82, paper],
      [72, blue],
      [34, paper],
      [24, blue],
    ] as const
  ).map(([thick, colour]) => path(rotte, "none", { stroke: colour, "stroke-width": thick * 0.8 }));
  const shores = lakes.map((lake) => path(lake, blue, { stroke: paper, "stroke-width": 16 }));
  const rail = [-40, 960, 420, 900, 1660, 130];
  const ripples = repeat(6, (i) => ring(1236, 606, 22 + i * 19, paper, 5 - i * 0.6));
  return poster(
    green,
    [
      ...fields,
      ...dykes,
      ...shores,
      inside(
        "lakes",
        lakes.map((lake) => path(lake, ink)).join(""),
        hatch([300, 440, 1120, 460], 17, 0, paper, 1.5),
        ripples,
      ),
      ...grooves,
      line(rail, paper, 26),
      line(rail, blue, 14),
      line(rail, orange, 10, { "stroke-dasharray": "30 22" }),
      circle(1236, 606, 12, orange),
      // A mill: the only thing on this map that stands up.
      group(
        { transform: "translate(440 330) rotate(18)" },
        repeat(4, (i) =>
          group(
            { transform: `rotate(${i * 90})` },
            rect(-5, -124, 10, 124, blue),
            rect(5, -120, 30, 88, paper),
            rect(5, -120, 30, 88, "none", { stroke: blue, "stroke-width": 5 }),
          ),
        ),
        circle(0, 0, 17, orange),
      ),
    ],
    10,
  );
}
