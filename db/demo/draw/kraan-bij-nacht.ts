import { circle, cycle, group, height, line, type Point, polygon, rect, repeat, seeded } from "./canvas";
import { blue, ink, mustard, orange, paper } from "./palette";
import { halftone, overprint, poster } from "./press";

/** Containers that have been standing here since the day shift. */
function stack(x: number, columns: readonly number[], seed: number): string {
  const random = seeded(seed);
  const box = (left: number, top: number): string => {
    const fill = cycle([blue, blue, orange, paper, blue, mustard], Math.floor(random(0, 6)));
    return (
      rect(left, top, 162, 72, fill) +
      repeat(11, (rib) => rect(left + 10 + rib * 14, top + 10, 4, 52, ink, { opacity: 0.35 }))
    );
  };
  return columns.map((boxes, column) => repeat(boxes, (level) => box(x + column * 168, 868 - level * 76))).join("");
}

/** Harbour cranes at night; tonight's load is the moon. */
export function draw(): string {
  const glow = halftone([0, 240, 1600, 710], 19, 30, blue, (x, y) => 10.5 - Math.hypot(x - 690, (y - 900) * 1.25) / 78);
  const farCrane = [
    polygon([112, 700, 186, 660, 640, -40, 556, -40], blue),
    line([166, 700, 40, 260, 420, 260], blue, 22),
    line([40, 260, 10, 960], blue, 30),
    line([140, 640, 196, 960], blue, 34),
    line([40, 260, 590, -30], blue, 8),
  ];
  const truss = line(
    Array.from({ length: 42 }, (_, i): Point => [-60 + i * 42, i % 2 ? 152 : 214]),
    orange,
    9,
  );
  const crane = [
    rect(-50, 142, 1700, 20, orange),
    rect(-50, 204, 1700, 20, orange),
    truss,
    polygon([1046, 224, 1092, 224, 1072, 950, 1018, 950], orange),
    polygon([1330, 224, 1376, 224, 1404, 950, 1350, 950], orange),
    line([1068, 560, 1352, 560], orange, 34),
    line([1066, 550, 1350, 232], orange, 16),
    line([1066, 232, 1360, 550], orange, 16),
    line([1069, 224, 1150, -60, 1353, 224], orange, 26),
    line([1140, -30, -60, 150], orange, 9),
    rect(1130, 224, 120, 74, paper),
    rect(1146, 240, 88, 30, ink),
  ];
  const dark = (x: number, y: number): number =>
    Math.hypot(x - 690, y - 560) < 202 ? (Math.hypot(x - 610, y - 470) - 120) / 26 : 0;
  const moon = [
    circle(690, 560, 206, mustard),
    overprint(halftone([480, 350, 420, 420], 15, 20, orange, dark)),
    group({ opacity: 0.5 }, circle(742, 500, 34, orange), circle(620, 610, 22, orange), circle(700, 660, 14, orange)),
  ];
  const hoist = [
    rect(612, 224, 156, 26, paper),
    ...[626, 664, 716, 754].map((x) => line([x, 250, x, 336], paper, 4)),
    rect(582, 330, 216, 30, paper),
    rect(582, 356, 20, 34, paper),
    rect(778, 356, 20, 34, paper),
  ];
  const gleam = (x: number, half: number, sway: number, colour: string): string =>
    repeat(9, (i) =>
      rect(x - half * (1 - i * 0.1) + (i % 2) * sway, 964 + i * 12, half * 2 * (1 - i * 0.1), 6, colour),
    );
  const water = [
    rect(0, 944, 1600, height - 944, blue),
    rect(0, 944, 1600, 8, paper),
    gleam(690, 190, 26, mustard),
    gleam(1050, 40, 14, orange),
    gleam(1378, 40, -14, orange),
  ];
  return poster(ink, [
    glow,
    ...farCrane,
    ...moon,
    stack(-110, [3, 2, 4, 1], 4),
    stack(1120, [1, 2, 4], 9),
    ...crane,
    ...hoist,
    ...water,
  ]);
}
