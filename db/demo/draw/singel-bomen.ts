import { circle, cycle, element, ellipse, group, line, path, polygon, rect, repeat, seeded } from "./canvas";
import { green, ink, mustard, orange, paper, sky } from "./palette";
import { halftone, inside, overprint, poster } from "./press";

const bank = 540;
const spots = [-30, 150, 345, 520, 735, 930, 1130, 1290, 1480, 1620] as const;

/** The row of planes: transparent crowns printed over one another, trunks last. */
function trees(): string {
  const random = seeded(41);
  const crowns = spots.map((x, i) => {
    const colour = i === 4 ? orange : cycle([mustard, green, sky], i);
    const [y, r] = [190 + random(-70, 60), 160 + random(0, 50)];
    const small = circle(x + random(-90, 90), y + 120, r * 0.56, i === 4 ? orange : cycle([green, sky, mustard], i));
    return overprint(circle(x + random(-20, 20), y, r, colour)) + overprint(small);
  });
  const trunks = spots.map((x, i) => {
    const top = x + random(-46, 46);
    const fork = 270 + random(-20, 50);
    const w = 12 + (i % 3) * 5;
    const branches =
      line([top, fork + 8, top - 62, fork - 110], ink, 9) +
      line([top, fork + 8, top + 48, fork - 130], ink, 8) +
      line([top + 24, fork - 60, top + 86, fork - 100], ink, 5);
    return polygon([x - w, bank, x + w, bank, top + w * 0.5, fork, top - w * 0.5, fork], ink) + branches;
  });
  return [...crowns, ...trunks].join("");
}

/** A singel with its trees twice, until a coot swims through the second set. */
export function draw(): string {
  const slats = repeat(26, (i) => rect(-10 + ((i * 37) % 23), bank + 26 + i * 20, 1620, 19 - i * 0.4, ink));
  const [x, y] = [968, 800] as const;
  const mirrored = group(
    { transform: `translate(0 ${bank * 2 + 20}) scale(1 -1)` },
    element("use", { href: "#trees" }),
  );
  const ripples = repeat(9, (i) => line([x, y, -240, y - 118 + i * 29.5], i % 2 ? paper : ink, i % 2 ? 8 : 4));
  const coot = group(
    { transform: `translate(${x} ${y - 6}) scale(1.5)` },
    path("M-82-2C-60-10-40-34 0-34C34-34 50-18 58-2C48 22-50 26-82-2Z", ink),
    path("M30-10C34-34 34-66 62-68C86-68 90-44 72-34C62-26 60-6 50 4Z", ink),
    path("M64-68C80-72 88-62 90-52L112-44L84-40C78-50 72-60 64-68Z", paper),
    circle(70, -54, 4.5, orange),
    line([-50, -8, 10, -12], paper, 3),
  );
  return poster(
    paper,
    [
      element("defs", {}, group({ id: "trees" }, trees())),
      overprint(halftone([0, 0, 1600, bank], 22, 45, mustard, (px, py) => 8 - Math.hypot(px - 735, py - 300) / 66)),
      element("use", { href: "#trees" }),
      repeat(52, (i) => rect(i * 32, bank - 44, 4, 40, ink)),
      rect(0, bank - 46, 1600, 5, ink),
      rect(0, bank - 14, 1600, 36, ink),
      repeat(40, (i) => rect(i * 42 + 6, bank + 2, 30, 4, paper)),
      rect(0, bank + 22, 1600, 600, sky),
      inside("water", slats, rect(0, bank, 1600, 600, paper), mirrored),
      overprint(halftone([0, bank + 22, 1600, 500], 20, 12, sky, (_, py) => (py - 660) / 40)),
      // The wake wipes the mirror clean.
      inside("wake", polygon([x, y, -240, y - 130, -240, y + 130], ink), rect(-10, bank, 1000, 540, sky), ripples),
      line([-240, y - 130, x, y, -240, y + 130], paper, 10),
      ellipse(x, y + 24, 110, 9, ink, { opacity: 0.5 }),
      coot,
    ],
    25,
  );
}
