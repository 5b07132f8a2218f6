import { circle, cycle, group, path, polygon, repeat } from "./canvas";
import { blue, ink, mustard, orange, paper, sky } from "./palette";
import { inside, overprint, poster, shade } from "./press";

const nearWing =
  "M846 470C800 380 770 300 690 214C600 120 420 40 150 26C330 84 470 150 560 236C620 300 640 400 716 520Z";
const farWing =
  "M820 440C850 340 900 240 1010 170C1120 100 1290 70 1480 90C1330 130 1210 180 1130 250C1050 320 980 400 930 490Z";
const body =
  "M520 560C600 500 720 440 850 420C920 396 960 356 1026 360C1084 366 1112 404 1108 446C1090 500 1010 540 930 570C800 612 660 600 520 560Z";

/** One scale of the sea: rings behind rings, as on an old map. */
const scale = (x: number, y: number, r: number, shades: readonly [string, ...string[]]): string =>
  repeat(5, (i) => circle(x, y, r * (1 - i * 0.19), cycle(shades, i)));

/** A gull at full stretch, and what it left the snack bar with. */
export function draw(): string {
  const sea = repeat(5, (row) =>
    repeat(11, (i) => {
      const x = -40 + i * 176 + (row % 2 ? 88 : 0);
      const shades =
        (i + row) % 4 === 0
          ? ([ink, paper, blue, paper, orange] as const)
          : row % 2
            ? ([ink, sky, blue, sky, blue] as const)
            : ([ink, paper, blue, paper, blue] as const);
      return scale(x, 830 + row * 66, 104, shades);
    }),
  );
  const tips = [
    inside(
      "near",
      path(nearWing, ink),
      polygon([100, 0, 470, 0, 330, 260, 100, 220], ink),
      circle(296, 60, 9, paper),
      circle(352, 82, 7, paper),
    ),
    inside("far", path(farWing, ink), polygon([1300, 0, 1600, 0, 1600, 200, 1250, 200], ink)),
  ];
  return poster(
    sky,
    [
      circle(610, 520, 392, orange),
      shade("sun", circle(610, 520, 392, ink), [200, 110, 820, 820], 19, 25, orange, (_, y) => (640 - y) / 50),
      sea,
      overprint(
        path(farWing, sky, { transform: "translate(-20 34)" }),
        path(nearWing, sky, { transform: "translate(-26 40)" }),
        path(body, sky, { transform: "translate(-16 36)" }),
      ),
      path(farWing, paper),
      shade(
        "farshade",
        path(farWing, ink),
        [800, 60, 700, 440],
        15,
        30,
        sky,
        (x, y) => (y - 120) / 40 - (x - 1000) / 160,
      ),
      path(body, paper),
      path("M520 560C470 560 400 590 340 640C420 640 520 640 610 596Z", paper),
      path("M340 640C390 600 430 584 470 572L500 620C450 636 400 640 340 640Z", ink),
      shade(
        "belly",
        path(body, ink),
        [500, 340, 640, 280],
        13,
        30,
        sky,
        (x, y) => (y - 500) / 12 - Math.max(0, x - 980) / 40,
      ),
      path(nearWing, paper),
      shade(
        "nearshade",
        path(nearWing, ink),
        [140, 20, 720, 520],
        15,
        10,
        blue,
        (x, y) => 4.6 - Math.abs(y - 90 - (x - 300) * 0.72) / 26,
      ),
      ...tips,
      circle(1046, 416, 17, mustard),
      circle(1048, 416, 9, ink),
      path("M1100 424C1140 424 1180 440 1190 478C1176 470 1160 466 1092 474Z", orange),
      path("M1092 474C1130 472 1156 478 1166 492C1140 492 1110 494 1086 486Z", mustard),
      group(
        { transform: "rotate(-24 1150 476)" },
        ...[
          polygon([1138, 400, 1164, 400, 1164, 560, 1138, 560], mustard),
          polygon([1164, 400, 1176, 410, 1176, 566, 1164, 560], paper),
        ],
      ),
      path("M1100 424C1140 424 1180 440 1190 478C1176 470 1160 466 1092 474Z", orange),
    ],
    27,
  );
}
