import { circle, element, group, line, type Point, path, polygon, rect, repeat, seeded, smooth } from "./canvas";
import { blue, ink, mustard, orange, paper, sky } from "./palette";
import { halftone, hatch, inside, overprint, poster } from "./press";

/** The boat seen from a bridge, bow to the right, a little over five metres of hurry. */
const boat = group(
  {},
  path("M-250-84H70C170-84 240-40 290 0C240 40 170 84 70 84H-250C-262 40-262-40-250-84Z", ink),
  path("M-240-70H66C156-70 216-34 256 0C216 34 156 70 66 70H-240C-250 34-250-34-240-70Z", mustard),
  path("M84-66C150-58 208-30 246 0C208 30 150 58 84 66Z", ink),
  path("M120-36C160-26 190-14 208 0C190 14 160 26 120 36Z", mustard),
  rect(-168, -54, 214, 108, ink),
  polygon([46, -54, 84, -36, 84, 36, 46, 54], sky),
  rect(-158, -44, 196, 88, mustard),
  ...[0, 1, 2, 3].map((i) => rect(-140 + i * 44, -44, 22, 88, ink)),
  rect(-236, -50, 54, 100, ink),
  repeat(3, (i) => rect(-230, -44 + i * 32, 42, 24, orange)),
  circle(-72, 0, 17, paper),
  circle(-72, 0, 8, orange),
);

/** The water taxi from above, its wake paved with taxi checks. */
export function draw(): string {
  const random = seeded(60);
  const arm = (side: number, k: number): Point[] =>
    Array.from({ length: 16 }, (_, i): Point => [-214 - i * 92, side * (60 + k * 13 + i ** 1.28 * (9 + k * 7.5))]);
  const wake = [-1, 1].map((side) =>
    repeat(9, (k) =>
      path(smooth(arm(side, k)), "none", {
        stroke: k % 3 === 2 ? sky : paper,
        "stroke-width": 15 - k * 1.3,
        "stroke-linecap": "round",
      }),
    ),
  );
  const checks = repeat(20, (i) =>
    repeat(4, (row) => ((i + row) % 2 ? "" : rect(-300 - i * 46, -92 + row * 46, 46, 46, row % 2 ? paper : mustard))),
  );
  const swell = repeat(46, (i) => {
    const [x, y] = [random(-120, 1650), random(-40, 1100)];
    const w = random(70, 190);
    return path(smooth([x, y, x + w * 0.5, y - 13, x + w, y - 4]), "none", {
      stroke: sky,
      "stroke-width": 5,
      "stroke-linecap": "round",
      opacity: i % 3 ? 0.25 : 0.6,
    });
  });
  return poster(
    blue,
    [
      overprint(halftone([0, 0, 1600, 1067], 20, 33, blue, (x, y) => (x * 0.3 + y - 720) / 62)),
      swell,
      group(
        { transform: "translate(960 440) rotate(-31)" },
        overprint(polygon([-220, -60, -1500, -520, -1500, 520, -220, 60], blue)),
        checks,
        ...wake,
        element(
          "g",
          { transform: "translate(-14 40)", opacity: 0.45 },
          path("M-250-84H70C170-84 240-40 290 0C240 40 170 84 70 84H-250C-262 40-262-40-250-84Z", ink),
        ),
        boat,
        ...[1, -1].map((side) =>
          path(smooth([322, 0, 270, side * 52, 190, side * 100, 60, side * 134]), "none", {
            stroke: paper,
            "stroke-width": 12,
          }),
        ),
        ...[1, -1].map((side) =>
          path(smooth([372, 0, 300, side * 74, 200, side * 130, 20, side * 178]), "none", {
            stroke: sky,
            "stroke-width": 6,
          }),
        ),
      ),
      // The far quay, where somebody is waiting with a very long shadow.
      polygon([1130, -20, 1620, -20, 1620, 300], orange),
      inside("quay", polygon([1130, -20, 1620, -20, 1620, 300], ink), hatch([1100, -60, 560, 400], 26, 33, ink, 3)),
      line([1120, -26, 1630, 306], paper, 16),
      group(
        { transform: "translate(1392 92)" },
        overprint(polygon([-6, 0, -96, 118, -70, 134, 12, 10], ink, { opacity: 0.85 })),
        circle(0, 0, 19, paper),
        circle(0, 0, 10, ink),
      ),
    ],
    26,
  );
}
