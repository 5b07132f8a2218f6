import { circle, ellipse, group, line, path, polygon, rect, repeat } from "./canvas";
import { blue, green, ink, mustard, orange, paper } from "./palette";
import { inside, poster, shade } from "./press";

const count = 18;
const ridge = (i: number): number => 760 + (i - 9) * 104;
const eave = (i: number): number => 800 + (i - 9) * 172;

const fruit = (x: number, y: number, r: number, fill: string): string =>
  circle(x, y, r, fill, { stroke: ink, "stroke-width": 5 }) +
  ellipse(x - r * 0.3, y - r * 0.36, r * 0.24, r * 0.14, paper, {
    transform: `rotate(-35 ${Math.round(x - r * 0.3)} ${Math.round(y - r * 0.36)})`,
  });

/** A crate seen a little from above: a heap of one kind, but for the odd one out, behind three boards. */
function crate(x: number, y: number, w: number, r: number, fill: string, odd = -1): string {
  const across = Math.ceil(w / (r * 1.86)) + 1;
  const heap = repeat(across * 3, (i) => {
    const row = Math.floor(i / across);
    return fruit(
      x + (i % across) * r * 1.86 + (row % 2 ? r * 0.93 : 0),
      y + 10 + row * r * 0.95,
      r,
      i === odd ? blue : fill,
    );
  });
  const boards = repeat(
    3,
    (b) =>
      rect(x - 4, y + r * 1.7 + b * 50, w + 8, 42, green) +
      repeat(2, (n) => circle(n ? x + w - 14 : x + 14, y + r * 1.7 + b * 50 + 21, 5, ink)),
  );
  return (
    inside(`crate${x + 200}-${y}`, rect(x, y - r * 1.2, w, r * 4, ink), heap) +
    rect(x, y + r * 1.6, w, 156, ink) +
    boards
  );
}

/** A market stall, cropped close; among the oranges, one that is blue. */
export function draw(): string {
  const cloth = polygon([ridge(0), -20, ridge(count), -20, eave(count), 378, eave(0), 378], ink);
  const awning = repeat(count, (i) =>
    polygon([ridge(i), -20, ridge(i + 1), -20, eave(i + 1), 378, eave(i), 378], i % 2 ? paper : orange),
  );
  const scallops = (drop: number, fill: (i: number) => string): string =>
    repeat(count, (i) => path(`M${eave(i)} 376h172v${52 + drop}a86 82 0 0 1-172 0Z`, fill(i)));
  const tag = [
    rect(876, 770, 8, 126, paper),
    rect(828, 744, 152, 92, mustard, { stroke: ink, "stroke-width": 6 }),
    rect(850, 768, 70, 14, ink),
    rect(850, 796, 108, 14, ink),
  ];
  return poster(
    ink,
    [
      repeat(19, (i) => rect(i * 92 - 30, 380, 8, 300, green, { opacity: 0.6 })),
      crate(-60, 622, 400, 44, green),
      crate(372, 622, 400, 42, mustard),
      crate(804, 622, 400, 44, paper),
      crate(1236, 622, 400, 42, orange),
      rect(0, 826, 1600, 20, ink),
      crate(-110, 868, 500, 62, mustard),
      crate(420, 868, 760, 66, orange, 11),
      crate(1210, 868, 500, 62, green),
      scallops(58, () => ink),
      awning,
      shade("shade", cloth, [0, 0, 1600, 378], 17, 20, orange, (x, y) => (y - 40) / 50 + (x - 1100) / 240),
      scallops(0, (i) => (i % 2 ? paper : orange)),
      shade(
        "fold",
        scallops(0, () => ink),
        [0, 376, 1600, 150],
        14,
        20,
        orange,
        (x, y) => (430 - y) / 16 + (x - 1300) / 200,
      ),
      line([-20, 378, 1620, 378], ink, 9),
      // The price tag names no price.
      group({ transform: "translate(-300 6) rotate(-6 900 850)" }, ...tag),
    ],
    22,
  );
}
