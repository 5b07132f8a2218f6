import { circle, element, ellipse, group, line, path, polygon, rect, repeat, seeded } from "./canvas";
import { green, ink, orange, paper, pink, sky } from "./palette";
import { halftone, inside, overprint, poster } from "./press";

const bowl = "M230 244H1370C1370 580 1240 840 1086 962H514C360 840 230 580 230 244Z";
const panels = 12;

/** A seam of the bowl, from -1 (left edge) to 1 (right edge). */
const seam = (side: number): string =>
  `${800 + side * 575} 230C${800 + side * 575} 580 ${800 + side * 442} 840 ${800 + side * 286} 970`;
const panel = (i: number): string => {
  const [a, b] = [(i / panels) * 2 - 1, ((i + 1) / panels) * 2 - 1];
  return `M${seam(a)}L${800 + b * 286} 970C${800 + b * 442} 840 ${800 + b * 575} 580 ${800 + b * 575} 230Z`;
};

/** Clouds are cut from straight bars, so that the mirror has something to bend. */
const cloud = (x: number, y: number, size: number): string =>
  [
    [-150, 0, 300],
    [-110, -46, 250],
    [-40, -92, 190],
    [-190, 46, 260],
  ]
    .map(([dx = 0, dy = 0, w = 0]) => rect(x + dx * size, y + dy * size, w * size, 48 * size, paper, { rx: 24 * size }))
    .join("");

/** The mirrored bowl of the depot: outside the day is flat and pink, in the mirror the weather is fine. */
export function draw(): string {
  const random = seeded(12);
  const birches = repeat(22, (i) => {
    const x = 268 + i * 51 + random(-16, 16);
    const top = 84 + random(0, 96);
    const [rx, ry] = [22 + random(0, 10), 54 + random(0, 16)];
    return (
      line([x, 244, x + random(-8, 8), top], paper, 6) +
      ellipse(x, top + 20, rx, ry, green) +
      overprint(ellipse(x + 9, top + 28, rx * 0.8, ry * 0.8, pink))
    );
  });
  // The horizon sags in a bowl: what stands in the middle stands lowest.
  const horizon = (x: number): number => 850 - ((x - 800) / 570) ** 2 * 210;
  const trees = repeat(19, (i) => {
    const x = 240 + i * 62;
    const [y, r] = [horizon(x) - 6 + random(-24, 14), 58 + random(-10, 30)];
    return circle(x, y, r, green) + overprint(circle(x + 14, y + 16, r * 0.74, i % 3 ? pink : green));
  });
  const towers = [
    360, 130, 70, 470, 250, 56, 590, 170, 96, 720, 380, 60, 850, 240, 90, 980, 310, 52, 1080, 180, 90, 1210, 270, 64,
  ];
  const skyline = repeat(8, (i) => {
    const [x = 0, tall = 0, wide = 0] = towers.slice(i * 3);
    const lean = (x - 800) * 0.12;
    const foot = horizon(x);
    return overprint(
      polygon(
        [x - wide / 2, foot, x + wide / 2, foot, x + wide / 2 + lean, foot - tall, x - wide / 2 + lean, foot - tall],
        pink,
      ),
    );
  });
  const view = group(
    { id: "view" },
    rect(180, 150, 1240, 900, sky),
    circle(1000, 430, 104, orange),
    cloud(560, 430, 1.25),
    cloud(1090, 560, 0.95),
    cloud(850, 330, 0.7),
    skyline,
    trees,
    path("M150 640C420 900 640 906 800 906C960 906 1180 900 1450 640V1080H150Z", ink),
    repeat(9, (i) => line([800 + (i - 4) * 26, 930, 800 + (i - 4) * 150, 1080], pink, 6)),
  );
  const facets = repeat(panels, (i) =>
    inside(
      `facet${i}`,
      path(panel(i), ink),
      element("use", { href: "#view", x: (i % 3) * 9 - 9, y: [0, 26, -20, 14, -8, 30][i % 6] ?? 0 }),
    ),
  );
  const rows = [352, 450, 548, 646, 742, 832, 912].map((y) =>
    path(`M200 ${y - 24}Q800 ${y + 46} 1400 ${y - 24}`, "none"),
  );
  const seams = Array.from({ length: panels - 1 }, (_, i) => path(`M${seam(((i + 1) / panels) * 2 - 1)}`, "none"));
  return poster(
    pink,
    [
      element("defs", {}, view),
      rect(0, 944, 1600, 123, ink),
      birches,
      inside(
        "bowl",
        path(bowl, ink),
        facets,
        overprint(halftone([220, 240, 460, 740], 17, 45, green, (x, y) => (560 - x) / 40 - 1 + (y - 600) / 260)),
        group({ stroke: paper, "stroke-width": 2.5 }, ...rows, ...seams),
      ),
      rect(218, 232, 1164, 16, ink),
      // One visitor, once in orange and once in the mirror.
      circle(676, 858, 15, orange),
      polygon([658, 878, 694, 878, 706, 976, 646, 976], orange),
      rect(662, 974, 9, 54, orange),
      rect(681, 974, 9, 54, orange),
      group({ opacity: 0.95 }, circle(768, 812, 8, orange), polygon([759, 823, 777, 823, 784, 872, 752, 872], orange)),
    ],
    2,
  );
}
