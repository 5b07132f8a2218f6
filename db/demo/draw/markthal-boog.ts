import { circle, ellipse, group, line, path, polar, rect, repeat, seeded, smooth } from "./canvas";
import { green, ink, mustard, orange, paper, pink } from "./palette";
import { halftone, inside, overprint, poster } from "./press";

const arch = (half: number, top: number, shoulder: number): string =>
  `M${800 - half} 1100V${shoulder}C${800 - half} ${top + (shoulder - top) * 0.36} ${800 - half * 0.58} ${top} 800 ${top}C${800 + half * 0.58} ${top} ${800 + half} ${top + (shoulder - top) * 0.36} ${800 + half} ${shoulder}V1100Z`;

/** Half a citrus, cut side to the visitor. */
const citrus = (x: number, y: number, r: number, flesh: string, turn: number): string =>
  circle(x, y, r, flesh) +
  circle(x, y, r * 0.91, paper) +
  repeat(10, (i) => {
    const a = turn + i * 36;
    const reach = r * 0.85;
    return path(
      `M${polar(x, y, r * 0.1, a).join(" ")}L${polar(x, y, reach, a - 15.5).join(" ")}A${reach} ${reach} 0 0 1 ${polar(x, y, reach, a + 15.5).join(" ")}Z`,
      flesh,
    );
  });

const leaf = (x: number, y: number, length: number, turn: number): string =>
  group(
    { transform: `translate(${x} ${y}) rotate(${turn})` },
    overprint(
      path(
        `M0 0C${length * 0.3} ${-length * 0.36} ${length * 0.75} ${-length * 0.32} ${length} 0C${length * 0.75} ${length * 0.3} ${length * 0.3} ${length * 0.36} 0 0Z`,
        green,
      ),
    ),
    ...[0.2, 0.36, 0.52, 0.68].flatMap((at) =>
      [-1, 1].map((side) => line([length * at, 0, length * (at + 0.16), side * length * 0.15], paper, 3)),
    ),
    line([0, 0, length, 0], paper, 4),
  );

const pear = smooth([0, -120, 36, -64, 60, -6, 100, 62, 66, 136, 0, 152, -66, 136, -100, 62, -60, -6, -36, -64], true);
const strawberry = "M0 130C-76 76-120 0-90-58C-68-100-24-92 0-70C24-92 68-100 90-58C120 0 76 76 0 130Z";

/** The market hall: a house bent over a ceiling of fruit that is far too large for it. */
export function draw(): string {
  const random = seeded(31);
  const window = (): string => (random() > 0.84 ? orange : random() > 0.35 ? paper : mustard);
  const windows = repeat(
    4,
    (row) =>
      repeat(43, (i) => {
        const [x, y] = polar(800, 640, 566 + row * 44, 180 + i * 4.286);
        return rect(x - 11, y - 13, 22, 26, window(), {
          transform: `rotate(${(i * 4.286 - 90).toFixed(1)} ${Math.round(x)} ${Math.round(y)})`,
        });
      }) +
      repeat(12, (i) =>
        [-1, 1].map((side) => rect(800 + side * (566 + row * 44) - 13, 668 + i * 38, 26, 20, window())).join(""),
      ),
  );
  const fruit = [
    rect(240, 60, 1120, 1040, pink),
    overprint(halftone([250, 90, 1100, 980], 19, 20, orange, (x, y) => (y - 300) / 90 - Math.abs(x - 800) / 200)),
    citrus(560, 440, 236, orange, 8),
    group(
      { transform: "translate(930 400) rotate(22) scale(1.95)" },
      path(pear, mustard),
      overprint(path("M20-90L36-64L60-6L100 62L66 136L0 152C60 90 50 0 20-90Z", orange, { opacity: 0.8 })),
      path("M-3-112L10-170L22-166L8-108Z", ink),
    ),
    leaf(672, 250, 330, -8),
    group(
      { transform: "translate(1168 650) rotate(-16) scale(1.75)" },
      overprint(path(strawberry, orange)),
      repeat(18, (i) => ellipse(((i * 47) % 136) - 66 + (i % 2) * 8, -44 + Math.floor(i / 5) * 36, 4, 8, paper)),
      path("M0-66L-66-104L-24-98L0-142L24-98L66-104Z", green),
    ),
    overprint(circle(400, 740, 138, green), circle(332, 936, 130, green)),
    overprint(circle(520, 880, 118, green)),
    ...[
      [400, 740],
      [332, 936],
      [520, 880],
    ].map(([x = 0, y = 0]) => path(`M${x - 34} ${y - 60}l20 16l14-24l14 24l20-16l-8 34h-52Z`, paper)),
    citrus(1190, 980, 168, mustard, 0),
    leaf(450, 590, 270, 40),
    leaf(1270, 800, 330, 172),
  ];
  const net = inside(
    "net",
    path(arch(250, 620, 850), ink),
    rect(540, 600, 520, 500, paper),
    repeat(14, (i) => rect(550 + i * 38, 600, 3, 500, ink)),
    repeat(13, (i) => rect(540, 632 + i * 36, 520, 3, ink)),
    circle(800, 1040, 110, orange),
  );
  return poster(
    mustard,
    [
      path(arch(740, 16, 640), ink),
      inside("facade", path(arch(728, 28, 640), ink), windows),
      path(arch(548, 110, 640), paper),
      inside("hall", path(arch(532, 126, 640), ink), ...fruit, net),
      rect(0, 1030, 1600, 37, ink),
      // One has rolled out of the ceiling.
      circle(676, 962, 70, orange),
      overprint(path("M676 892A70 70 0 0 1 676 1032C716 1000 716 920 676 892Z", orange)),
      path("M672 896q22-42 66-30q-20 36-66 30", green),
    ],
    7,
  );
}
