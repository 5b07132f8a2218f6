import { circle, cycle, element, group, line, path, polygon, rect, repeat, seeded } from "./canvas";
import { blue, ink, mustard, orange, paper, pink } from "./palette";
import { halftone, inside, overprint, poster } from "./press";

const quay = 560;
type House = readonly [x: number, w: number, tall: number, day: string, night: number, roof: "flat" | "gable" | "saw"];
const row: readonly House[] = [
  [-110, 300, 330, orange, 0.5, "saw"],
  [190, 190, 470, mustard, 0.34, "flat"],
  [380, 270, 300, blue, 1, "gable"],
  [650, 300, 400, orange, 0.36, "flat"],
  [950, 150, 520, paper, 1, "flat"],
  [1100, 310, 310, ink, 0.6, "gable"],
  [1410, 330, 400, mustard, 0.4, "saw"],
];

/** One warehouse; by night its windows decide for themselves whether they are lit. */
function house([x, w, tall, day, night, roof]: House, dark: boolean, seed: number): string {
  const random = seeded(seed);
  const fill = dark && (day === paper || day === ink) ? blue : day;
  const top = quay - tall;
  const columns = Math.floor(w / 58);
  const rows = Math.floor((tall - 60) / 84);
  const gap = (w - columns * 34) / (columns + 1);
  const windows = repeat(rows * columns, (i) => {
    const [left, y] = [x + gap + (i % columns) * (34 + gap), top + 36 + Math.floor(i / columns) * 84];
    const glass = dark
      ? cycle([mustard, mustard, orange, ink, ink], Math.floor(random(0, 5)))
      : day === paper || day === mustard
        ? ink
        : paper;
    return roof === "gable"
      ? path(`M${Math.round(left)} ${y + 54}v-37a17 17 0 0 1 34 0v37Z`, glass)
      : rect(left, y, 34, 52, glass);
  });
  const crown = {
    flat: rect(x, top - 14, w, 8, fill) + rect(x + w * 0.62, top - 70, 26, 70, fill),
    gable:
      polygon([x, top + 1, x + w / 2, top - 96, x + w, top + 1], fill) +
      circle(x + w / 2, top - 30, 18, dark ? mustard : paper),
    saw: repeat(3, (i) =>
      polygon([x + (i * w) / 3, top + 1, x + (i * w) / 3, top - 64, x + ((i + 1) * w) / 3, top + 1], fill),
    ),
  }[roof];
  const mass = rect(x, top, w + 0.5, tall, fill) + crown;
  // By night the colours sink into the ink, each to its own depth.
  return (
    (dark
      ? rect(x, top, w, tall, ink) + group({ opacity: night }, mass)
      : mass + overprint(rect(x + w * 0.7, top, w * 0.3, tall, pink))) + windows
  );
}

/** Katendrecht: by day on the quay, by night in the water. */
export function draw(): string {
  const street = (dark: boolean): string => row.map((one, i) => house(one, dark, i + 3)).join("");
  const night = group(
    { id: "night", transform: `translate(0 ${quay * 2 + 30}) scale(1 -1)` },
    circle(560, 120, 300, blue, { opacity: 0.35 }),
    street(true),
  );
  const strips = repeat(25, (i) => {
    const y = quay + 30 + i * 20;
    const sway = Math.sin(i * 1.7) * (2 + i * 1.5);
    return inside(
      `strip${i}`,
      rect(-20, y, 1640, 19.5 - i * 0.3, ink),
      element("use", { href: "#night", x: Math.round(sway) }),
    );
  });
  return poster(
    pink,
    [
      circle(560, 120, 300, paper),
      street(false),
      overprint(halftone([0, 0, 1600, quay], 18, 28, pink, (x, y) => (x - 900) / 80 + (y - 300) / 120)),
      rect(0, quay + 20, 1600, 520, ink),
      element("defs", {}, night),
      strips,
      rect(0, quay, 1600, 30, ink),
      rect(0, quay, 1600, 6, paper),
      repeat(9, (i) => path(`M${66 + i * 176} ${quay}v-16h-9v-14h40v14h-9v16Z`, ink)),
      // Somebody who exists only by day.
      circle(868, quay - 82, 12, paper),
      polygon([855, quay - 67, 881, quay - 67, 890, quay, 846, quay], paper),
      line([882, quay - 56, 908, quay - 26], paper, 6),
    ],
    11,
  );
}
