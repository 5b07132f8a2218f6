import { circle, ellipse, line, type Point, polygon, rect, repeat } from "./canvas";
import { blue, ink, mustard, orange, paper, sky } from "./palette";
import { inside, overprint, poster, shade } from "./press";

const floors = 8;

/** A place on the façade, which runs away to the right: `u` along it, `v` down it. */
const at = (u: number, v: number): Point => {
  const depth = u / (1.6 - 0.6 * u);
  const top = 20 + depth * 330;
  return [-60 + depth * 1260, top + v * (1020 - depth * 130 - top)];
};
const patch = (u: number, v: number, wide: number, tall: number, fill: string): string =>
  polygon([at(u, v), at(u + wide, v), at(u + wide, v + tall), at(u, v + tall)], fill);

type Bridge = readonly [from: Point, to: Point, thick: number, load: string];
const along = ([from, to]: Bridge, t: number, down: number): Point => [
  from[0] + (to[0] - from[0]) * t,
  from[1] + (to[1] - from[1]) * t + down,
];

/** A conveyor bridge as a box with a row of windows, and the beans going by. */
function conveyor(bridge: Bridge): string {
  const [, , thick, load] = bridge;
  const slab = (from: number, to: number, high: number, low: number, fill: string): string =>
    polygon(
      [
        along(bridge, from, high * thick),
        along(bridge, to, high * thick),
        along(bridge, to, low * thick),
        along(bridge, from, low * thick),
      ],
      fill,
    );
  const panes = repeat(22, (i) => slab(i / 22 + 0.006, (i + 1) / 22 - 0.006, 0.2, 0.68, ink));
  const beans = repeat(16, (i) => {
    const [x, y] = along(bridge, 0.03 + i / 16.5, thick * 0.5);
    return ellipse(x, y, thick * 0.2, thick * 0.13, load, {
      transform: `rotate(${(i * 41) % 180} ${Math.round(x)} ${Math.round(y)})`,
    });
  });
  return slab(0, 1, 0, 1, paper) + panes + beans + slab(0, 1, 0.88, 1, ink);
}

/** The Van Nelle factory: glass by the kilometre, and the coffee on its way down. */
export function draw(): string {
  const storeys = repeat(floors, (f) => {
    const v = f / floors;
    const lit = repeat(5, (i) =>
      patch(((f * 0.37 + i * 0.21) % 1) * 0.94, v, 0.05, 0.66 / floors, i % 3 === 0 ? mustard : blue),
    );
    const rail = line([at(0, v + 0.33 / floors), at(1, v + 0.33 / floors)], ink, 3);
    const mullions = repeat(49, (i) => line([at(i / 48, v), at(i / 48, v + 0.66 / floors)], ink, i % 4 ? 2.5 : 6));
    return (
      patch(0, v, 1, 0.66 / floors, sky) + lit + patch(0, v + 0.66 / floors, 1, 0.34 / floors, paper) + rail + mullions
    );
  });
  const facade = polygon([at(0, 0), at(1, 0), at(1, 1), at(0, 1)], ink);
  const bridges: readonly Bridge[] = [
    [at(0.66, 0.62), [1700, 330], 52, mustard],
    [at(0.16, 0.6), [1340, 950], 84, orange],
    [at(0.34, 0.12), [1700, 760], 74, orange],
  ];
  const shadows = bridges.map(([[x, y], to, thick]) =>
    polygon([x - 10, y + 60, to[0], to[1] + 170, to[0], to[1] + 170 + thick, x - 10, y + 60 + thick], blue, {
      opacity: 0.6,
    }),
  );
  // Round, because the rest was not.
  const teaRoom = [
    rect(640, 108, 190, 130, sky),
    repeat(8, (i) => rect(640 + i * 27, 108, 4, 130, ink)),
    rect(640, 176, 194, 10, ink),
    ellipse(736, 106, 124, 24, paper),
    rect(732, 20, 8, 84, ink),
  ];
  return poster(
    orange,
    [
      circle(1290, 300, 250, mustard),
      shade("sun", circle(1290, 300, 250, ink), [1030, 40, 520, 520], 17, 40, orange, (x, y) => (x + y - 1560) / 46),
      ...teaRoom,
      polygon([at(1, 0), 1250, 372, 1250, 884, at(1, 1)], ink),
      rect(1300, 690, 400, 220, blue),
      repeat(9, (i) => rect(1320 + i * 42, 740, 26, 120, paper)),
      facade,
      storeys,
      overprint(inside("fall", facade, ...shadows)),
      polygon([-20, 1018, 1250, 880, 1620, 900, 1620, 1090, -20, 1090], ink),
      ...bridges.map(conveyor),
      polygon([1296, 930, 1420, 930, 1420, 1090, 1296, 1090], blue),
      rect(1296, 916, 124, 18, paper),
      repeat(9, (i) => rect(60 + i * 142, 1030 + (i % 2) * 18, 96, 6, i % 3 ? sky : orange)),
    ],
    24,
  );
}
