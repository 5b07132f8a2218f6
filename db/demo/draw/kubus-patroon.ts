import {
  blue,
  brick,
  group,
  halftone,
  ink,
  line,
  mustard,
  orange,
  overprint,
  type Point,
  paper,
  polar,
  polygon,
  poster,
  repeat,
} from "./canvas";

const size = 178;
type Skin = Readonly<{ roof: string; left: string; right: string; glass: string; hollow?: boolean }>;

/** One tilted house: three faces round the centre, each with a window that leans along. */
function house(x: number, y: number, skin: Skin): string {
  const corner = (k: number): Point => polar(x, y, size, k * 60 - 90);
  const centre: Point = [x, y];
  const face = (
    a: Point,
    b: Point,
    c: Point,
    d: Point,
    fill: string,
    window: readonly [number, number, number, number],
  ): string => {
    const at = (u: number, v: number): Point => [
      a[0] + (b[0] - a[0]) * u + (d[0] - a[0]) * v + (a[0] - b[0] + c[0] - d[0]) * u * v,
      a[1] + (b[1] - a[1]) * u + (d[1] - a[1]) * v + (a[1] - b[1] + c[1] - d[1]) * u * v,
    ];
    const [u, v, w, h] = window;
    const pane = [at(u, v), at(u + w, v), at(u + w, v + h), at(u, v + h)];
    return (
      polygon([a, b, c, d], fill, { stroke: fill, "stroke-width": 1 }) +
      polygon(pane, skin.glass) +
      line([at(u + w / 2, v), at(u + w / 2, v + h)], fill, 7) +
      line([at(u, v + h / 2), at(u + w, v + h / 2)], fill, 7)
    );
  };
  return [
    face(corner(5), corner(0), corner(1), centre, skin.roof, [0.6, 0.16, 0.24, 0.24]),
    face(corner(5), centre, corner(3), corner(4), skin.left, [0.18, 0.2, 0.5, 0.34]),
    face(centre, corner(1), corner(2), corner(3), skin.right, [0.3, 0.42, 0.5, 0.32]),
  ].join("");
}

const day: Skin = { roof: paper, left: mustard, right: ink, glass: blue };
const evening: Skin = { roof: paper, left: mustard, right: ink, glass: mustard };
/** The same hexagon with its faces swapped: it stops being a house and becomes a hole. */
const hole: Skin = { roof: ink, left: brick, right: orange, glass: paper };

/** The cube houses as an endless pattern, with one that turns inside out. */
export function draw(): string {
  const stepX = Math.sqrt(3) * size;
  const stepY = 1.5 * size;
  const houses = repeat(9, (row) =>
    repeat(9, (column) => {
      const x = 800 + (column - 4 + (row % 2 ? 0.5 : 0)) * stepX;
      const y = 533 + (row - 4) * stepY;
      if (row === 4 && column === 4) return house(x, y, hole);
      return house(x, y, (row * 5 + column * 3) % 7 === 0 ? evening : day);
    }),
  );
  return poster(
    blue,
    [
      group({ transform: "rotate(-17 800 533)" }, houses),
      overprint(halftone([0, 0, 1600, 1067], 17, 28, orange, (x, y) => (x * 0.55 + y - 980) / 105)),
    ],
    5,
  );
}
