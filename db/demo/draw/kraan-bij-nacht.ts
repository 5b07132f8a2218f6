import {
  blue,
  brick,
  circle,
  cycle,
  green,
  group,
  halftone,
  height,
  ink,
  line,
  mustard,
  orange,
  overprint,
  paper,
  polygon,
  poster,
  rect,
  repeat,
  seeded,
} from "./canvas";

/** A container stack that has been standing since the day shift. */
const stack = (x: number, columns: readonly number[], seed: number): string => {
  const random = seeded(seed);
  const colours = [brick, blue, green, paper, orange, brick, blue] as const;
  return columns
    .map((boxes, column) =>
      repeat(boxes, (level) => {
        const left = x + column * 168;
        const top = 868 - level * 76;
        const fill = cycle(colours, Math.floor(random(0, 7)));
        const ribs = repeat(11, (rib) => rect(left + 10 + rib * 14, top + 10, 4, 52, ink, { opacity: 0.35 }));
        return rect(left, top, 162, 72, fill) + ribs;
      }),
    )
    .join("");
};

/** Harbour cranes at night; tonight's load is the moon. */
export function draw(): string {
  const glow = halftone([0, 240, 1600, 710], 19, 30, blue, (x, y) => 10.5 - Math.hypot(x - 690, (y - 900) * 1.25) / 78);
  const farBoom = group(
    {},
    polygon(
      [
        [120, 700],
        [176, 700],
        [640, -40],
        [560, -40],
      ],
      blue,
    ),
    line(
      [
        [148, 690],
        [40, 260],
        [420, 260],
      ],
      blue,
      22,
    ),
    line(
      [
        [40, 260],
        [10, 960],
      ],
      blue,
      30,
    ),
    line(
      [
        [148, 690],
        [190, 960],
      ],
      blue,
      30,
    ),
    line(
      [
        [40, 260],
        [590, -30],
      ],
      blue,
      8,
    ),
  );
  const truss = line(
    Array.from({ length: 42 }, (_, i) => [-60 + i * 42, i % 2 ? 152 : 214] as const),
    orange,
    9,
  );
  const crane = group(
    {},
    rect(-50, 142, 1700, 20, orange),
    rect(-50, 204, 1700, 20, orange),
    truss,
    polygon(
      [
        [1046, 224],
        [1092, 224],
        [1072, 950],
        [1018, 950],
      ],
      orange,
    ),
    polygon(
      [
        [1330, 224],
        [1376, 224],
        [1404, 950],
        [1350, 950],
      ],
      orange,
    ),
    line(
      [
        [1068, 560],
        [1352, 560],
      ],
      orange,
      34,
    ),
    line(
      [
        [1066, 550],
        [1350, 232],
      ],
      orange,
      16,
    ),
    line(
      [
        [1066, 232],
        [1360, 550],
      ],
      orange,
      16,
    ),
    line(
      [
        [1069, 224],
        [1150, -60],
        [1353, 224],
      ],
      orange,
      26,
    ),
    line(
      [
        [1140, -30],
        [-60, 150],
      ],
      orange,
      9,
    ),
    rect(1130, 224, 120, 74, paper),
    rect(1146, 240, 88, 30, ink),
  );
  const moon = [
    circle(690, 560, 206, mustard),
    overprint(
      halftone([480, 350, 420, 420], 15, 20, orange, (x, y) =>
        Math.hypot(x - 690, y - 560) < 202 ? (Math.hypot(x - 610, y - 470) - 120) / 26 : 0,
      ),
    ),
    circle(742, 500, 34, orange, { opacity: 0.55 }),
    circle(620, 610, 22, orange, { opacity: 0.45 }),
    circle(700, 660, 14, orange, { opacity: 0.45 }),
  ];
  const hoist = [
    rect(612, 224, 156, 26, paper),
    ...[626, 664, 716, 754].map((x) =>
      line(
        [
          [x, 250],
          [x, 336],
        ],
        paper,
        4,
      ),
    ),
    rect(582, 330, 216, 30, paper),
    rect(582, 356, 20, 34, paper),
    rect(778, 356, 20, 34, paper),
  ];
  const water = [
    rect(0, 944, 1600, height - 944, blue),
    rect(0, 944, 1600, 8, paper),
    repeat(9, (i) => rect(690 - (190 - i * 19) + (i % 2) * 26, 964 + i * 12, (190 - i * 19) * 2, 6, mustard)),
    repeat(7, (i) => rect(1010 + (i % 3) * 14, 968 + i * 14, 80 - i * 6, 5, orange)),
    repeat(7, (i) => rect(1340 - (i % 3) * 12, 968 + i * 14, 80 - i * 6, 5, orange)),
  ];
  return poster(ink, [
    glow,
    farBoom,
    ...moon,
    stack(-110, [3, 2, 4, 1], 4),
    stack(1120, [1, 2, 4], 9),
    crane,
    ...hoist,
    ...water,
  ]);
}
