import {
  blue,
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
  paper,
  path,
  pink,
  polygon,
  poster,
  rect,
  repeat,
  seeded,
  sky,
} from "./canvas";

const bowl = "M290 262H1310C1310 560 1196 806 1062 926H538C404 806 290 560 290 262Z";

/** A cloud is a flat base with three swellings. */
const cloud = (x: number, y: number, size: number): string =>
  group(
    { transform: `translate(${x} ${y}) scale(${size})`, fill: paper },
    path("M-150 0a56 56 0 0 1 40-100a84 84 0 0 1 150-30a66 66 0 0 1 96 60a38 38 0 0 1 14 70Z", paper),
  );

/** The mirrored bowl of the depot: outside it is pink and dull, in the mirror the weather is fine. */
export function draw(): string {
  const random = seeded(12);
  const birches = repeat(19, (i) => {
    const x = 340 + i * 52 + random(-12, 12);
    const top = 132 + random(0, 60);
    return (
      line(
        [
          [x, 262],
          [x + random(-6, 6), top],
        ],
        paper,
        7,
      ) + ellipse(x, top + 8, 30, 44 + random(0, 16), green, { opacity: 0.9 })
    );
  });
  const trees = repeat(15, (i) => {
    // The horizon sags in a bowl: what stands in the middle stands lowest.
    const x = 330 + i * 67;
    const y = 800 - ((x - 800) / 500) ** 2 * 190 + random(-20, 20);
    return circle(x, y, 62 + random(-14, 22), green);
  });
  const towers = [
    [430, 130, 60],
    [520, 230, 46],
    [640, 170, 90],
    [770, 330, 54],
    [905, 200, 80],
    [1010, 260, 44],
    [1120, 140, 74],
  ] as const;
  const reflection = [
    rect(280, 250, 1040, 690, sky),
    circle(1010, 470, 92, mustard),
    cloud(600, 480, 1.35),
    cloud(1130, 600, 1.05),
    cloud(930, 372, 0.7),
    cloud(400, 640, 0.8),
    ...towers.map(([x, tall, wide]) => {
      const foot = 830 - ((x - 800) / 500) ** 2 * 190;
      const lean = (x - 800) * 0.16;
      return overprint(
        polygon(
          [
            [x - wide / 2, foot],
            [x + wide / 2, foot],
            [x + wide / 2 + lean, foot - tall],
            [x - wide / 2 + lean, foot - tall],
          ],
          blue,
          { opacity: 0.82 },
        ),
      );
    }),
    overprint(trees),
    path("M250 700C480 880 660 900 800 900C940 900 1120 880 1350 700V960H250Z", orange),
    repeat(9, (i) =>
      path(`M${800 + (i - 4) * 20} 820L${800 + (i - 4) * 120} 960`, "none", { stroke: paper, "stroke-width": 5 }),
    ),
    overprint(halftone([280, 250, 420, 700], 17, 45, blue, (x, y) => (700 - x) / 46 - 2.4 + (y - 600) / 300)),
  ];
  const seams = [
    ...[340, 424, 512, 604, 698, 790, 866].map((y) => path(`M250 ${y - 14}Q800 ${y + 40} 1350 ${y - 14}`, "none")),
    ...Array.from({ length: 13 }, (_, i) => {
      const side = (i - 6) / 6;
      return path(
        `M${800 + side * 510} 250C${800 + side * 510} 560 ${800 + side * 396} 806 ${800 + side * 262} 930`,
        "none",
      );
    }),
  ];
  return poster(
    pink,
    [
      rect(0, 926, 1600, 141, ink),
      repeat(24, (i) =>
        rect(i * 70 - 20, 926, 34, 141, pink, {
          opacity: 0.14,
          transform: `skewX(${(i - 12) * -3})`,
          "transform-origin": `${i * 70} 926`,
        }),
      ),
      birches,
      inside(
        "bowl",
        path(bowl, ink),
        ...reflection,
        group({ stroke: paper, "stroke-width": 2.5, "stroke-opacity": 0.75 }, ...seams),
      ),
      rect(278, 250, 1044, 18, ink),
      // The only visitor, and the visitor's reflection.
      group(
        { fill: ink },
        circle(742, 880, 11, ink),
        polygon(
          [
            [728, 894],
            [756, 894],
            [764, 962],
            [720, 962],
          ],
          ink,
        ),
        rect(730, 960, 8, 42, paper),
        rect(746, 960, 8, 42, paper),
      ),
      group(
        {},
        circle(812, 812, 8, ink),
        polygon(
          [
            [802, 822],
            [822, 822],
            [828, 866],
            [796, 866],
          ],
          paper,
        ),
      ),
    ],
    2,
  );
}
