import { circle, group, line, type Point, path, polygon, rect, repeat, ring } from "./canvas";
import { blue, ink, mustard, orange, paper, pink } from "./palette";
import { halftone, inside, overprint, poster } from "./press";

const posts = [250, 1150] as const;
const promise = { "stroke-dasharray": "0 19", "stroke-linecap": "round" };

/** One tower as a ladder of crosses; drawn twice, once a little off register. */
const tower = (x: number, colour: string): string =>
  group(
    { stroke: colour, fill: "none" },
    rect(x, 110, 34, 1000, colour),
    rect(x + 166, 110, 34, 1000, colour),
    repeat(8, (i) => {
      const top = 110 + i * 124;
      return (
        line([x + 17, top, x + 183, top + 124], colour, 17) +
        line([x + 183, top, x + 17, top + 124], colour, 17) +
        rect(x, top - 9, 200, 18, colour)
      );
    }),
  );

const web = (y: number, tall: number): Point[] =>
  Array.from({ length: 13 }, (_, i): Point => [450 + i * 58.4, i % 2 ? y : y + tall]);

/** The lowered span, as long as it is only a promise. */
const dotted = (colour: string): string =>
  [[450, 716, 1150, 716], [450, 872, 1150, 872], web(716, 156).flat()]
    .map((points) => line(points, colour, 9, promise))
    .join("");

/** Rotterdam's lifting bridge: span up, a bow coming through, and the span's place kept in dots. */
export function draw(): string {
  const span = [
    rect(424, 214, 752, 34, orange),
    rect(424, 356, 752, 46, orange),
    line(web(230, 140), orange, 24, { "stroke-linejoin": "round" }),
    ...[450, 567, 684, 800, 917, 1034, 1150].map((x) => rect(x - 7, 230, 14, 150, orange)),
  ];
  const machinery = posts.map(
    (x) =>
      ring(x + 100, 112, 62, ink, 20) +
      circle(x + 100, 112, 16, ink) +
      rect(x + 44, 640, 112, 190, ink) +
      repeat(4, (i) => rect(x + 44, 676 + i * 40, 112, 4, paper)),
  );
  const cables = [432, 450, 1150, 1168].map((x) => line([x, 112, x, 220], ink, 5));
  const hull = "M520 560H1080C1060 760 930 900 800 1010C670 900 540 760 520 560Z";
  const ship = group(
    {},
    rect(792, 420, 16, 100, ink),
    rect(690, 452, 220, 12, ink),
    rect(640, 490, 320, 80, paper),
    repeat(7, (i) => rect(660 + i * 42, 508, 28, 24, ink)),
    path(hull, ink),
    path("M800 560H1080C1060 760 930 900 800 1010Z", blue),
    rect(520, 560, 280, 22, orange),
    rect(800, 560, 280, 22, paper),
    ...[-1, 1].map((side) => repeat(7, (i) => rect(800 + side * (34 - i * 2) - 11, 640 + i * 40, 22, 9, paper))),
  );
  return poster(
    paper,
    [
      circle(800, 610, 372, pink),
      overprint(
        halftone([420, 230, 760, 760], 20, 15, orange, (x, y) =>
          Math.hypot(x - 800, y - 610) < 366 ? (y - 540) / 44 : 0,
        ),
      ),
      overprint(...posts.map((x) => group({ transform: "translate(-26 14)" }, tower(x, mustard)))),
      overprint(...posts.map((x) => tower(x, blue))),
      ...cables,
      overprint(...span),
      rect(posts[0] - 10, 80, 1120, 26, blue),
      ...machinery,
      dotted(ink),
      ship,
      inside("hull", path(hull, ink), dotted(mustard)),
      rect(0, 976, 1600, 91, blue),
      polygon([800, 940, 1090, 1010, 1040, 1067, 560, 1067, 510, 1010], paper),
      polygon([800, 968, 1010, 1030, 960, 1067, 640, 1067, 590, 1030], blue),
      polygon([800, 996, 900, 1046, 880, 1067, 720, 1067, 700, 1046], paper),
      repeat(2, (i) => rect(60 + i * 1180, 1006, 300, 8, paper) + rect(-40 + i * 1300, 1036, 280, 8, paper)),
    ],
    3,
  );
}
