import { type Box, circle, cycle, group, line, path, polygon, rect, ring, seeded, smooth } from "./canvas";
import { blue, ink, mustard, orange, paper, pink } from "./palette";
import { halftone, inside, overprint, poster } from "./press";

/** Cuts a quarter into streets until the blocks are small enough to live in. */
function blocks([x, y, w, h]: Box, random: (low?: number, high?: number) => number): Box[] {
  if (w * h < 9000 || (w < 90 && h < 90)) return [[x, y, w, h]];
  const share = random(0.36, 0.64);
  const [first, second]: [Box, Box] =
    w > h * random(0.8, 1.3)
      ? [
          [x, y, w * share, h],
          [x + w * share, y, w * (1 - share), h],
        ]
      : [
          [x, y, w, h * share],
          [x, y + h * share, w, h * (1 - share)],
        ];
  return [...blocks(first, random), ...blocks(second, random)];
}

/** West as a street map: fingers of harbour, and a single block that refuses the grid. */
export function draw(): string {
  const random = seeded(45);
  const fills = [pink, pink, pink, pink, mustard, pink, pink, pink] as const;
  const quarter = blocks([-300, -420, 2200, 1240], random).map(([x, y, w, h], i) => {
    const gap = i % 5 === 0 ? 9 : 5;
    const block = (fill: string, look = {}): string => rect(x + gap, y + gap, w - gap * 2, h - gap * 2, fill, look);
    const yard = w > 84 && h > 84 ? rect(x + w * 0.3, y + h * 0.3, w * 0.4, h * 0.4, paper) : "";
    // Some blocks went through the press twice.
    const again = random() > 0.62 ? block(i % 3 ? pink : orange, { opacity: i % 3 ? 1 : 0.5 }) : "";
    return { once: block(cycle(fills, Math.floor(random(0, 8)))), again, yard };
  });
  const basins = [
    [70, 470, 84, 500],
    [240, 380, 104, 600],
    [440, 560, 74, 400],
    [600, 300, 120, 700],
    [850, 480, 92, 500],
    [1060, 600, 70, 360],
    [1230, 420, 110, 560],
  ] as const;
  const water = (colour: string, extra: number): string =>
    rect(-400, 800 - extra, 2500, 900, colour) +
    basins.map(([x, y, w, h]) => rect(x - extra, y - extra, w + extra * 2, h + extra * 2, colour)).join("") +
    path(smooth([660, 320, 640, 200, 720, 110, 900, 90, 1080, 20, 1130, -140, 1080, -420]), "none", {
      stroke: colour,
      "stroke-width": 74 + extra * 2,
    });
  const park = path(smooth([830, 250, 960, 170, 1130, 210, 1190, 330, 1090, 420, 930, 440, 840, 370], true), mustard);
  const tram = [-300, -60, 200, -60, 420, 160, 420, 270, 800, 270, 800, -40, 1300, -40, 1900, 300] as const;
  const stops = [200, -60, 420, 215, 610, 270, 800, 120, 1050, -40, 1300, -40];
  return poster(
    paper,
    [
      group(
        { transform: "rotate(-24 800 533)" },
        ...quarter.map(({ once }) => once),
        overprint(...quarter.map(({ again }) => again)),
        ...quarter.map(({ yard }) => yard),
        water(paper, 14),
        water(blue, 0),
        inside(
          "park",
          park,
          park,
          overprint(
            halftone([820, 160, 380, 290], 22, 10, blue, (x, y) =>
              Math.sin(x / 60) + Math.cos(y / 40) > 0.1 ? 9.5 : 4,
            ),
          ),
        ),
        overprint(halftone([-300, 690, 2300, 760], 26, 45, blue, (_, y) => Math.min((y - 780) / 34, 12))),
        // The stubborn block.
        rect(558, -25, 148, 148, paper),
        rect(574, -9, 116, 116, orange, { transform: "rotate(24 632 49)" }),
        rect(610, 27, 44, 44, paper, { transform: "rotate(24 632 49)" }),
        line(tram, ink, 13, { "stroke-linejoin": "round" }),
        ...Array.from(
          { length: 6 },
          (_, i) =>
            circle(stops[i * 2] ?? 0, stops[i * 2 + 1] ?? 0, 17, paper) +
            ring(stops[i * 2] ?? 0, stops[i * 2 + 1] ?? 0, 17, ink, 9),
        ),
        polygon([872, 900, 1060, 900, 1100, 924, 1060, 948, 872, 948], orange),
        rect(884, 910, 40, 28, paper),
        ...[0, 1, 2].map((i) => rect(936 + i * 40, 908, 32, 32, i === 1 ? mustard : ink)),
      ),
    ],
    9,
  );
}
