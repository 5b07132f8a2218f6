import { circle, cycle, group, line, path, polygon, rect, repeat, seeded } from "./canvas";
import { blue, ink, mustard, orange, paper, pink } from "./palette";
import { poster, shade } from "./press";

const shelf = 884;
type Book = readonly [
  x: number,
  w: number,
  tall: number,
  fill: string,
  detail: string,
  style: "windows" | "bands" | "title" | "floors" | "tower",
];

const books: readonly Book[] = [
  [-30, 92, 420, blue, paper, "windows"],
  [64, 60, 330, ink, orange, "bands"],
  [126, 104, 540, paper, ink, "title"],
  [232, 74, 270, pink, ink, "bands"],
  [308, 50, 380, ink, mustard, "title"],
  [360, 118, 580, blue, pink, "windows"],
  [480, 46, 690, paper, ink, "tower"],
  [528, 84, 350, ink, paper, "bands"],
  [1034, 96, 650, ink, mustard, "windows"],
  [1132, 64, 470, mustard, ink, "title"],
  [1198, 112, 540, paper, blue, "floors"],
  [1312, 58, 390, pink, ink, "bands"],
  [1496, 60, 440, ink, paper, "title"],
  [1558, 90, 540, blue, paper, "floors"],
];

/** A spine dressed as a tower: the same rectangles serve both. */
function spine([x, w, tall, fill, detail, style]: Book, seed: number): string {
  const random = seeded(seed);
  const top = shelf - tall;
  const dress = {
    windows:
      repeat(Math.floor((tall - 150) / 26) * Math.floor((w - 16) / 20), (i) => {
        const across = Math.floor((w - 16) / 20);
        return random() > 0.3
          ? rect(x + 11 + (i % across) * 20, top + 44 + Math.floor(i / across) * 26, 12, 15, detail)
          : "";
      }) + rect(x + 14, shelf - 84, w - 28, 46, detail),
    bands:
      [22, 36, tall - 90, tall - 76].map((y) => rect(x, top + y, w, 7, detail)).join("") +
      rect(x + w * 0.36, top + 70, w * 0.28, tall - 190, detail),
    title:
      rect(x, top + 26, w, 6, detail) +
      rect(x + w / 2 - 11, top + 60, 22, tall * 0.44, detail) +
      rect(x + w / 2 - 5, top + 76 + tall * 0.44, 10, tall * 0.18, detail) +
      circle(x + w / 2, shelf - 46, 13, detail),
    floors:
      repeat(Math.floor((tall - 130) / 22), (r) =>
        rect(x + 10, top + 30 + r * 22, w - 20, r % 6 === 5 ? 14 : 6, detail),
      ) + circle(x + w / 2, shelf - 50, 24, detail),
    tower:
      rect(x - 36, top + 150, w + 72, 48, paper) +
      rect(x - 36, top + 166, w + 72, 11, ink) +
      rect(x + 20, top - 64, 6, 66, paper) +
      rect(x, top + 92, w, 6, ink) +
      rect(x + 17, top + 250, 12, 300, ink),
  }[style];
  return rect(x, top, w, tall, fill) + dress + rect(x + w - 9, top, 9, tall, ink, { opacity: 0.25 });
}

/** Shelf as skyline: spines for towers, a lying pile for De Rotterdam, one bent book for the bridge. */
export function draw(): string {
  const pile = [
    [640, 388, ink, orange],
    [668, 330, mustard, ink],
    [640, 340, paper, blue],
  ] as const;
  const lying = pile.map(([x, w, fill, detail], i) => {
    const y = shelf - 62 * (i + 1);
    return (
      rect(x, y, w, 60, fill) +
      rect(x + 20, y, 7, 60, detail) +
      rect(x + 64, y + 22, w * 0.5, 16, detail) +
      rect(x + w - 32, y, 7, 60, detail)
    );
  });
  const stays = repeat(9, (i) => line([876 - i * 6, 206 + i * 20, 1040, 236 + i * 56], paper, 4));
  const leaning = group({ transform: `rotate(9 1380 ${shelf})` }, spine([1386, 74, 560, blue, mustard, "title"], 40));
  const random = seeded(3);
  const river = repeat(64, (i) =>
    rect(
      random(-60, 1600),
      shelf + 44 + Math.floor(random(0, 8)) * 18,
      random(30, 150),
      7,
      cycle([paper, orange, paper, pink], i),
      { opacity: i % 2 ? 1 : 0.4 },
    ),
  );
  return poster(
    orange,
    [
      circle(740, 400, 330, mustard),
      shade("sun", circle(740, 400, 330, ink), [400, 60, 700, 700], 19, 25, orange, (_, y) => (y - 300) / 42),
      stays,
      ...books.map((book, i) => spine(book, i + 5)),
      leaning,
      polygon([912, shelf - 180, 966, shelf - 180, 834, 384, 884, 180, 850, 176, 782, 388], paper),
      ...lying,
      rect(0, shelf, 1600, 30, ink),
      rect(0, shelf + 30, 1600, 160, blue),
      river,
      // The ribbon that says where you stopped reading hangs in the river.
      path(`M838 ${shelf - 4}h30v132l-15-20l-15 20Z`, pink),
    ],
    18,
  );
}
