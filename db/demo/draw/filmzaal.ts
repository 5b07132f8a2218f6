import { circle, group, type Point, path, polygon, rect, repeat } from "./canvas";
import { blue, ink, mustard, orange, paper, pink } from "./palette";
import { halftone, inside, overprint, poster } from "./press";

const lens: Point = [1300, 96];
const head: Point = [580, 466];
const girth = 84;

/** Where a ray from the lens at this angle leaves the hall on the left. */
const wall = (angle: number): Point => [-80, lens[1] + Math.tan(angle) * (lens[0] + 80)];
const towards = Math.atan2(head[1] - lens[1], lens[0] - head[0]);
const away = Math.hypot(head[0] - lens[0], head[1] - lens[1]);
const blocked = Math.asin(girth / away);
/** Where the ray at this angle grazes the head. */
const graze = (angle: number): Point => [lens[0] - Math.cos(angle) * away, lens[1] + Math.sin(angle) * away];

const ray = (from: number, to: number, fill: string): string => polygon([lens, wall(from), wall(to)], fill);

/** A row of chairs seen from behind, with the light of the film on their upper edges. */
function chairs(row: number): string {
  const size = 0.8 + row * 0.3;
  const pitch = 196 * size;
  const y = 656 + row * 118 + row * row * 12;
  return repeat(Math.ceil(2000 / pitch), (i) => {
    const x = 580 + (i - Math.floor(1000 / pitch)) * pitch + (row % 2 ? pitch / 2 : 0);
    const taken = row === 1 && i === 5;
    const back = "M-86 400V70C-86 12-60-10 0-10C60-10 86 12 86 70V400Z";
    const rim = path("M-86 130V70C-86 12-60-10 0-10C34-10 58-4 71 14", "none", {
      stroke: taken ? paper : mustard,
      "stroke-width": 9,
    });
    return group(
      { transform: `translate(${x.toFixed(0)} ${y}) scale(${size})` },
      path(back, taken ? orange : row % 2 ? ink : blue),
      rim,
    );
  });
}

/** A beam over the stalls, with the dark cut out of it by the one who sat down in front. */
export function draw(): string {
  const [low, high] = [-0.05, 0.7];
  const at = (share: number): number => low + (high - low) * share;
  const cone = polygon([lens, wall(low), wall(high)], ink);
  const dust = halftone(
    [0, 40, 1300, 900],
    22,
    18,
    paper,
    (x, y) => 1.2 + 3.4 * Math.sin(x / 80) * Math.cos(y / 46 + x / 140),
  );
  const light = [
    ray(at(0), at(1), mustard),
    ray(at(0.04), at(0.16), orange),
    ray(at(0.16), at(0.26), pink),
    ray(at(0.32), at(0.4), paper),
    ray(at(0.86), at(0.95), orange),
    ray(at(0.78), at(0.86), pink),
    overprint(ray(at(0.1), at(0.36), pink), ray(at(0.9), at(1), mustard)),
    dust,
    polygon(
      [graze(towards - blocked), wall(towards - blocked), wall(towards + blocked), graze(towards + blocked)],
      ink,
    ),
  ];
  return poster(
    ink,
    [
      repeat(14, (i) => rect(20 + i * 120, 0, 7, 800, blue, { opacity: 0.65 })),
      inside("beam", cone, ...light),
      rect(1312, 40, 330, 112, blue),
      circle(lens[0], lens[1], 62, ink),
      circle(lens[0], lens[1], 46, paper),
      circle(lens[0], lens[1], 26, mustard),
      // Ears and collar, so that it is somebody.
      circle(head[0], head[1], girth, ink),
      group(
        { transform: "translate(-162 -40)" },
        path("M540 800C552 640 640 620 700 596V560H784V596C844 620 932 640 944 800Z", ink),
        path("M802 446A84 84 0 0 1 810 556M786 604C852 624 930 640 942 750", "none", {
          stroke: mustard,
          "stroke-width": 9,
        }),
      ),
      rect(0, 690, 1600, 400, ink),
      chairs(0),
      chairs(1),
      chairs(2),
      overprint(halftone([0, 640, 1600, 427], 18, 30, ink, (x, y) => (y - 930) / 30 + (x - 1100) / 160)),
    ],
    12,
  );
}
