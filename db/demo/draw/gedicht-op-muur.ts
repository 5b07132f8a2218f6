import { ellipse, group, path, rect, repeat, seeded } from "./canvas";
import { blue, brick, green, ink, mustard, paper } from "./palette";
import { halftone, inside, overprint, poster } from "./press";

const course = 86;
const long = 252;
const top = -140;

/** The poem: word lengths, line by line, with one line of silence. The last word has not dried yet. */
const poem = [[5, 2, 7, 3], [3, 6, 4], [8, 2, 4, 3], [4, 9], [], [2, 7, 3], [6, 3, 5]] as const;
const letter = 36;

/** A wall that can be read, and the shadow of somebody reading. */
export function draw(): string {
  const random = seeded(64);
  const bricks = repeat(16 * 11, (i) => {
    const [row, column] = [Math.floor(i / 11), i % 11];
    const x = -420 + column * long + (row % 2 ? long / 2 : 0);
    const y = top + row * course;
    return (
      rect(x, y, long - 10, course - 10, brick) +
      rect(x, y, long - 10, course - 10, random() > 0.5 ? ink : paper, { opacity: random(0, 0.16) })
    );
  });
  const wordsOn = (words: readonly number[], row: number): string => {
    const y = top + (3 + row) * course + 8;
    let x = row > 4 ? 420 : 330;
    return words
      .map((letters, i) => {
        const left = x;
        x += letters * letter + 38;
        const last = row === poem.length - 1 && i === words.length - 1;
        const drips = last
          ? [0.1, 0.27, 0.5, 0.64, 0.9].map((at, d) =>
              rect(left + letters * letter * at - 8, y + 30, 18, [74, 164, 58, 210, 104][d] ?? 0, mustard, { rx: 9 }),
            )
          : [];
        return rect(left, y, letters * letter, course - 26, last ? mustard : paper) + drips.join("");
      })
      .join("");
  };
  // The joints go over the paint, as they would on a real wall.
  const joints = repeat(16, (row) => {
    const y = top + row * course;
    return (
      rect(-500, y - 10, 2700, 10, ink, { opacity: 0.55 }) +
      repeat(11, (i) => rect(-430 + i * long + (row % 2 ? long / 2 : 0), y, 10, course - 10, ink, { opacity: 0.55 }))
    );
  });
  const reader =
    "M1000 1200C1010 960 1030 850 1180 800C1200 790 1206 770 1200 730C1140 690 1112 620 1124 540C1136 450 1210 400 1296 410C1386 420 1440 490 1430 580C1424 640 1400 700 1360 740C1356 780 1366 800 1400 816C1560 870 1640 960 1680 1200Z";
  const fern = repeat(11, (i) =>
    ellipse(i % 2 ? 34 : -34, -i * 25, 40 - i * 2, 13 - i * 0.5, green, {
      transform: `rotate(${i % 2 ? -34 : 34} 0 ${-i * 25})`,
    }),
  );
  return poster(
    ink,
    [
      group({ transform: "rotate(-7 800 533)" }, bricks, ...poem.map(wordsOn), joints),
      overprint(halftone([0, 0, 1600, 1067], 19, 25, ink, (x, y) => (x * 0.5 - y - 380) / 62)),
      overprint(
        inside("reader", path(reader, ink), rect(900, 300, 800, 800, blue)),
        inside(
          "glasses",
          path(reader, ink),
          halftone([980, 380, 660, 700], 17, 20, blue, (_, y) => (y - 600) / 44),
        ),
      ),
      // A fern in the joint, which has never read a line in its life.
      group({ transform: "translate(440 1030) rotate(-16)" }, rect(-4, -280, 8, 300, green), fern),
    ],
    19,
  );
}
