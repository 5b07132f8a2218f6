import {
  blue,
  brick,
  circle,
  ellipse,
  green,
  group,
  halftone,
  ink,
  inside,
  line,
  mustard,
  orange,
  overprint,
  type Point,
  paper,
  path,
  pink,
  polar,
  poster,
  rect,
  repeat,
  ring,
  seeded,
  sky,
  smooth,
} from "./canvas";

const arch = (half: number, top: number, shoulder: number): string =>
  `M${800 - half} 1100V${shoulder}C${800 - half} ${top + (shoulder - top) * 0.36} ${800 - half * 0.58} ${top} 800 ${top}C${800 + half * 0.58} ${top} ${800 + half} ${top + (shoulder - top) * 0.36} ${800 + half} ${shoulder}V1100Z`;

const half = (x: number, y: number, r: number, skin: string, flesh: string, turn: number): string =>
  circle(x, y, r, skin) +
  circle(x, y, r * 0.9, paper) +
  repeat(9, (i) => {
    const a = turn + i * 40;
    return path(
      `M${polar(x, y, r * 0.12, a).join(" ")}L${polar(x, y, r * 0.82, a - 17).join(" ")}A${r * 0.82} ${r * 0.82} 0 0 1 ${polar(x, y, r * 0.82, a + 17).join(" ")}Z`,
      flesh,
    );
  });

const strawberry = (x: number, y: number, size: number, turn: number): string =>
  group(
    { transform: `translate(${x} ${y}) rotate(${turn}) scale(${size})` },
    path("M0 120C-70 70-110 0-84-52C-64-90-24-86 0-66C24-86 64-90 84-52C110 0 70 70 0 120Z", brick),
    repeat(14, (i) => ellipse(((i * 47) % 130) - 65 + (i % 2) * 8, -40 + Math.floor(i / 4) * 32, 4, 7, pink)),
    path("M0-60L-60-96L-22-92L0-128L22-92L60-96Z", green),
  );

const leaf = (x: number, y: number, length: number, turn: number, fill: string): string =>
  group(
    { transform: `translate(${x} ${y}) rotate(${turn})` },
    path(
      `M0 0C${length * 0.3} ${-length * 0.34} ${length * 0.75} ${-length * 0.3} ${length} 0C${length * 0.75} ${length * 0.3} ${length * 0.3} ${length * 0.34} 0 0Z`,
      fill,
    ),
    line(
      [
        [0, 0],
        [length, 0],
      ],
      paper,
      4,
    ),
  );

const pear = (x: number, y: number, size: number, turn: number, fill: string): string => {
  const outline: Point[] = [
    [0, -110],
    [34, -60],
    [56, -6],
    [92, 60],
    [60, 130],
    [0, 146],
    [-60, 130],
    [-92, 60],
    [-56, -6],
    [-34, -60],
  ];
  return group(
    { transform: `translate(${x} ${y}) rotate(${turn}) scale(${size})` },
    path(smooth(outline, true), fill),
    line(
      [
        [0, -106],
        [16, -160],
      ],
      ink,
      10,
    ),
  );
};

/** The market hall: a house bent over a ceiling of fruit that is too large for it. */
export function draw(): string {
  const random = seeded(31);
  const windows = repeat(
    5,
    (row) =>
      repeat(41, (i) => {
        const [x, y] = polar(800, 640, 486 + row * 40, 180 + i * 4.5);
        return rect(x - 9, y - 12, 18, 24, random() > 0.8 ? mustard : sky, {
          transform: `rotate(${i * 4.5 - 90} ${Math.round(x)} ${Math.round(y)})`,
        });
      }) +
      repeat(20, (i) =>
        [-1, 1]
          .map((side) => rect(800 + side * (486 + row * 40) - 12, 664 + i * 38, 24, 18, random() > 0.8 ? mustard : sky))
          .join(""),
      ),
  );
  const fruit = [
    rect(300, 150, 1000, 950, pink),
    half(600, 470, 178, orange, orange, 8),
    pear(905, 400, 1.5, 24, mustard),
    overprint(leaf(700, 320, 250, -12, green), leaf(840, 560, 260, 30, green)),
    overprint(strawberry(1120, 590, 1.35, -18)),
    overprint(circle(400, 720, 130, blue), circle(520, 860, 104, blue), circle(388, 960, 116, blue)),
    half(1170, 890, 158, mustard, mustard, 0),
    overprint(leaf(420, 600, 210, 60, green), leaf(1230, 730, 240, 160, green)),
    overprint(strawberry(770, 250, 0.8, 40), strawberry(470, 330, 0.7, -30)),
    overprint(halftone([340, 200, 920, 870], 18, 20, brick, (x, y) => (y - 520) / 110)),
  ];
  const net = inside(
    "net",
    path(arch(236, 640, 850), ink),
    rect(540, 600, 520, 500, paper),
    repeat(14, (i) => rect(558 + i * 38, 600, 3, 500, blue)),
    repeat(13, (i) => rect(540, 640 + i * 36, 520, 3, blue)),
    circle(800, 1010, 90, sky),
  );
  return poster(
    sky,
    [
      overprint(circle(1400, 150, 330, pink)),
      path(arch(690, 44, 640), ink),
      inside("facade", path(arch(690, 44, 640), ink), windows),
      path(arch(470, 190, 640), paper),
      inside("hall", path(arch(456, 206, 640), ink), ...fruit, net),
      rect(0, 1020, 1600, 47, ink),
      // One orange has rolled out.
      circle(1010, 968, 54, orange),
      ring(1010, 968, 54, ink, 0),
      overprint(ellipse(1040, 1024, 90, 9, brick)),
      path("M1004 916q30-36 62-20q-24 30-62 20", green),
    ],
    7,
  );
}
