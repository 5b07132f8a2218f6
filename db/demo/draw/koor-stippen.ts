import { circle, repeat, ring } from "./canvas";
import { blue, ink, mustard, orange, paper, pink } from "./palette";
import { halftone, overprint, poster } from "./press";

const rows = 9;
const columns = 15;
const soloist = { row: 4, column: 7 };

/** A choir stands in a shallow bow around its conductor. */
const place = (row: number, column: number): readonly [x: number, y: number] => {
  const x = 800 + (column - 7) * 126 + (row % 2 ? 63 : 0);
  return [x, 44 + row * 126 + ((x - 800) / 800) ** 2 * -70];
};

/** A choir as two plates of dots that drift in and out of register like breath; one voice has stepped out of line. */
export function draw(): string {
  const everyone = (each: (x: number, y: number) => string): string =>
    repeat(rows * columns, (i) => {
      const [row, column] = [Math.floor(i / columns), i % columns];
      return row === soloist.row && column === soloist.column ? "" : each(...place(row, column));
    });
  const breath = (x: number, y: number): number => 0.5 + 0.5 * Math.sin(x / 190 + y / 230);
  const [x, y] = place(soloist.row, soloist.column);
  const [soloX, soloY] = [x + 8, y - 96];
  return poster(
    pink,
    [
      overprint(everyone((px, py) => circle(px, py, 44, blue))),
      overprint(everyone((px, py) => circle(px + breath(px, py) * 34, py - breath(px, py) * 22, 44, orange))),
      // The choir makes room, a little embarrassed.
      circle(soloX, soloY, 132, pink),
      halftone([0, 0, 1600, 1067], 15, 30, paper, (px, py) =>
        Math.min(6.5, (150 - Math.hypot(px - soloX, py - soloY)) / 7),
      ),
      ring(x, y, 44, ink, 6, { "stroke-dasharray": "0 13.8", "stroke-linecap": "round" }),
      repeat(3, (i) => ring(soloX, soloY, 92 + i * 26, ink, 9 - i * 2.6)),
      circle(soloX, soloY, 66, mustard),
      overprint(circle(soloX + 22, soloY - 14, 66, orange)),
    ],
    17,
  );
}
