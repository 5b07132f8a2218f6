import { circle, group, line, path, polar, polygon, rect, repeat, ring, seeded } from "./canvas";
import { blue, brick, ink, mustard, orange, paper } from "./palette";
import { halftone, hatch, inside, overprint, poster, shade } from "./press";

type Plate = Readonly<{ wall: string; edge: string; glass: string; thick: number }>;

const lancet = (x: number, y: number, w: number, h: number): string =>
  `M${x} ${y + h}V${y + w * 0.9}C${x} ${y + w * 0.4} ${x + w * 0.3} ${y + w * 0.1} ${x + w / 2} ${y}C${x + w * 0.7} ${y + w * 0.1} ${x + w} ${y + w * 0.4} ${x + w} ${y + w * 0.9}V${y + h}Z`;

/** The tower of the Laurens, either as mass or as drawing, depending on the plate it is printed from. */
function tower({ wall, edge, glass, thick }: Plate): string {
  const stroke = { stroke: edge, "stroke-width": thick };
  const tiers = [
    [556, 488, 96, 250],
    [536, 528, 346, 284],
    [512, 576, 630, 300],
    [488, 624, 930, 180],
  ] as const;
  return tiers
    .map(([x, w, y, h], tier) => {
      const lights = tier === 3 ? 2 : 4;
      const pitch = (w - 120) / lights;
      const windows = repeat(
        lights,
        (i) =>
          path(lancet(60 + x + i * pitch + pitch * 0.16, y + 36, pitch * 0.68, h - 70), glass, stroke) +
          line([60 + x + (i + 0.5) * pitch, y + 46, 60 + x + (i + 0.5) * pitch, y + h - 34], edge, thick),
      );
      const buttress = [x, x + w - 40].map((left) => rect(left, y - 10, 40, h + 10, wall, stroke));
      return (
        rect(x, y, w, h, wall, stroke) +
        (tier === 0 ? "" : windows) +
        buttress.join("") +
        rect(x - 14, y - 20, w + 28, 22, wall, stroke)
      );
    })
    .join("");
}

const tear = [
  800, -20, 800, 86, 772, 150, 836, 236, 784, 330, 846, 420, 792, 520, 838, 600, 776, 712, 826, 806, 788, 900, 820,
  1090,
] as const;

/** Saint Lawrence in 1940 and after: half ruin, half a plan, and the clock at the minute it began. */
export function draw(): string {
  const random = seeded(1940);
  const left = [-20, -20, ...tear, -20, 1090];
  const ruinTop = [
    -20, 1100, 380, 1100, 470, 760, 500, 380, 548, 300, 556, 180, 610, 238, 640, 120, 700, 196, 742, 60, 812, 40, 900,
    1100,
  ];
  const smoke = halftone(
    [0, 0, 860, 1067],
    20,
    20,
    ink,
    (x, y) => 7.5 - Math.hypot(x - 330 - Math.sin(y / 120) * 90, (y - 250) * 0.8) / 46,
  );
  const rubble =
    polygon([-20, 1090, -20, 1010, 130, 1024, 260, 990, 380, 1010, 520, 968, 650, 1000, 760, 984, 860, 1090], ink) +
    repeat(40, (i) => {
      const [x, y] = [random(-20, 800), 1070 - random(0, 1) ** 2 * 120];
      const r = random(18, 62);
      return polygon(
        [x - r, y, x - r * 0.3, y - r * random(0.6, 1.1), x + r * 0.8, y - r * 0.3, x + r, y + r * 0.4],
        i % 4 === 0 ? brick : ink,
      );
    });
  const arcs = [0, 1, 2].map((i) => ring(800, 630 - i * 284, 300, blue, 2.5, { "stroke-dasharray": "14 9" }));
  const plan = [
    group(
      { opacity: 0.35 },
      hatch([0, -300, 1660, 1660], 44, 0, blue, 1.6),
      hatch([0, -300, 1660, 1660], 44, 90, blue, 1.6),
    ),
    ...arcs,
    tower({ wall: "none", edge: blue, glass: "none", thick: 5 }),
    line([800, 1090, 1240, -20], blue, 2.5),
    line([1180, 60, 1180, 1067], blue, 3),
    ...[96, 346, 630, 930].map((y) => line([1090, y, 1206, y], blue, 3) + line([1166, y + 14, 1194, y - 14], blue, 5)),
    group(
      { fill: "none", stroke: blue, "stroke-width": 4 },
      path("M1112 800L1640 800M1112 900H1640M1180 800L1290 700H1640", "none"),
      repeat(4, (i) => path(lancet(1150 + i * 116, 928, 70, 200), "none")),
    ),
    overprint(rect(1024, 346, 40, 284, mustard), rect(512, 630, 576, 300, mustard, { opacity: 0.35 })),
  ];
  const [hour, minute] = [polar(800, 222, 52, -46.5), polar(800, 222, 78, 72)];
  return poster(
    paper,
    [
      ...plan,
      inside(
        "fire",
        polygon(left, ink),
        rect(0, 0, 900, 1067, orange),
        overprint(smoke),
        circle(250, 860, 210, mustard),
        inside("ruin", polygon(ruinTop, ink), tower({ wall: brick, edge: ink, glass: mustard, thick: 6 })),
        shade(
          "mass",
          polygon(ruinTop, ink),
          [380, 0, 480, 1067],
          15,
          35,
          ink,
          (x, y) => (640 - x) / 40 + (y - 640) / 110,
        ),
        rubble,
      ),
      line(tear, ink, 7, { "stroke-linejoin": "bevel" }),
      group(
        {},
        circle(800, 222, 108, ink),
        path("M800 114A108 108 0 0 1 800 330Z", paper, { stroke: blue, "stroke-width": 6 }),
      ),
      repeat(12, (i) =>
        line(
          [polar(800, 222, 84, i * 30), polar(800, 222, 98, i * 30)],
          i > 3 && i < 9 ? mustard : i === 3 || i === 9 ? orange : blue,
          7,
        ),
      ),
      line([[800, 222], hour], orange, 13),
      line([[800, 222], minute], orange, 9),
      circle(800, 222, 13, orange),
    ],
    28,
  );
}
