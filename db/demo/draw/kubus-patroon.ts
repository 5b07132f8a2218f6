import { circle, group, line, type Point, path, polar, polygon, repeat } from "./canvas";
import { blue, brick, ink, mustard, orange, paper } from "./palette";
import { halftone, overprint, poster } from "./press";

const size = 178;
type Skin = Readonly<{ roof: string; left: string; right: string; glass?: string }>;
type Window = readonly [u: number, v: number, w: number, h: number];

/** One face of a house, spanned by two edges from a corner, with a window that leans along. */
function face(corner: Point, along: Point, down: Point, fill: string, [u, v, w, h]: Window, glass?: string): string {
  const at = (s: number, t: number): Point => [
    corner[0] + (along[0] - corner[0]) * s + (down[0] - corner[0]) * t,
    corner[1] + (along[1] - corner[1]) * s + (down[1] - corner[1]) * t,
  ];
  const wall = polygon([corner, along, at(1, 1), down], fill, { stroke: fill, "stroke-width": 1 });
  if (!glass) return wall;
  const pane = (s: number, t: number): string =>
    polygon([at(s, t), at(s + w * 0.46, t), at(s + w * 0.46, t + h * 0.46), at(s, t + h * 0.46)], glass);
  return wall + pane(u, v) + pane(u + w * 0.54, v) + pane(u, v + h * 0.54) + pane(u + w * 0.54, v + h * 0.54);
}

function house(x: number, y: number, { roof, left, right, glass }: Skin): string {
  const corner = (k: number): Point => polar(x, y, size, k * 60 - 90);
  return [
    face(corner(5), corner(0), [x, y], roof, [0.6, 0.16, 0.24, 0.24], glass),
    face(corner(5), [x, y], corner(4), left, [0.18, 0.2, 0.5, 0.34], glass),
    face([x, y], corner(1), corner(3), right, [0.3, 0.42, 0.5, 0.32], glass),
  ].join("");
}

const day: Skin = { roof: paper, left: mustard, right: ink, glass: blue };
const evening: Skin = { ...day, glass: orange };
/** Without windows and in other colours the same hexagon stops being a house and becomes a hole. */
const hole: Skin = { roof: ink, left: brick, right: orange };

/** The cube houses as an endless pattern, with one that turns inside out. */
export function draw(): string {
  const houses = repeat(81, (i) => {
    const [row, column] = [Math.floor(i / 9) - 4, (i % 9) - 4];
    if (Math.hypot(row * 1.5, column * 1.73) > 6.7) return "";
    const x = 800 + (column + (row % 2 ? 0.5 : 0)) * Math.sqrt(3) * size;
    const y = 533 + row * 1.5 * size;
    return house(x, y, row === 0 && column === 0 ? hole : (row * 5 + column * 3 + 70) % 7 === 0 ? evening : day);
  });
  return poster(
    blue,
    [
      group({ transform: "rotate(-17 800 533)" }, houses),
      // Somebody left the light on in there.
      line([800, 533, 800, 618], paper, 5),
      circle(800, 636, 24, mustard),
      path("M752 632A48 48 0 0 1 848 632Z", paper),
      overprint(halftone([0, 0, 1600, 1067], 19, 28, orange, (x, y) => (x * 0.55 + y - 980) / 95)),
    ],
    5,
  );
}
