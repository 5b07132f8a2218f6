import {
  blue,
  circle,
  group,
  halftone,
  ink,
  line,
  mustard,
  orange,
  overprint,
  type Point,
  paper,
  pink,
  polygon,
  poster,
  rect,
  repeat,
  ring,
} from "./canvas";

const posts = [270, 1130] as const;

/** One tower as a ladder of crosses; drawn twice, once a little off register. */
const tower = (x: number, colour: string): string =>
  group(
    { stroke: colour, fill: "none" },
    rect(x, 96, 34, 1000, colour),
    rect(x + 166, 96, 34, 1000, colour),
    repeat(8, (i) => {
      const top = 96 + i * 124;
      return (
        line(
          [
            [x + 17, top],
            [x + 183, top + 124],
          ],
          colour,
          17,
        ) +
        line(
          [
            [x + 183, top],
            [x + 17, top + 124],
          ],
          colour,
          17,
        ) +
        rect(x, top - 9, 200, 18, colour)
      );
    }),
  );

/** Rotterdam's lifting bridge; the gap where the span belongs is left as a dotted promise. */
export function draw(): string {
  const web = (y: number): Point[] => Array.from({ length: 13 }, (_, i): Point => [470 + i * 55, i % 2 ? y : y + 150]);
  const span = [
    rect(440, 226, 720, 34, orange),
    rect(440, 384, 720, 46, orange),
    line(web(244), orange, 24, { "stroke-linejoin": "round" }),
    ...[470, 580, 690, 800, 910, 1020, 1130].map((x) => rect(x - 7, 240, 14, 160, orange)),
  ];
  const wheels = posts.map((x) => ring(x + 100, 96, 62, ink, 20) + circle(x + 100, 96, 16, ink));
  const cables = [
    ...[452, 470].map((x) =>
      line(
        [
          [x, 96],
          [x, 230],
        ],
        ink,
        5,
      ),
    ),
    ...[1130, 1148].map((x) =>
      line(
        [
          [x, 96],
          [x, 230],
        ],
        ink,
        5,
      ),
    ),
  ];
  const counterweights = posts.map(
    (x) => rect(x + 44, 640, 112, 190, ink) + repeat(4, (i) => rect(x + 44, 676 + i * 40, 112, 4, paper)),
  );
  const ship = group(
    {},
    polygon(
      [
        [560, 902],
        [1010, 902],
        [956, 992],
        [640, 992],
      ],
      ink,
    ),
    polygon(
      [
        [786, 872],
        [786, 470],
        [1000, 872],
      ],
      ink,
    ),
    polygon(
      [
        [770, 872],
        [770, 560],
        [610, 872],
      ],
      orange,
    ),
    rect(774, 448, 10, 460, ink),
  );
  const promise = { "stroke-dasharray": "0 19", "stroke-linecap": "round" };
  return poster(
    paper,
    [
      circle(800, 620, 372, pink),
      overprint(
        halftone([420, 240, 760, 760], 20, 15, orange, (x, y) =>
          Math.hypot(x - 800, y - 620) < 366 ? (y - 560) / 52 : 0,
        ),
      ),
      overprint(...posts.map((x) => group({ transform: "translate(-26 14)" }, tower(x, mustard)))),
      overprint(...posts.map((x) => tower(x, blue))),
      ...counterweights,
      ...cables,
      overprint(...span),
      rect(posts[0] - 10, 60, 1080, 30, blue),
      ...wheels,
      line(
        [
          [480, 730],
          [1120, 730],
        ],
        ink,
        8,
        promise,
      ),
      line(
        [
          [480, 874],
          [1120, 874],
        ],
        ink,
        8,
        promise,
      ),
      line(
        web(730).map(([x, y]): Point => [x, Math.min(y, 874)]),
        ink,
        8,
        promise,
      ),
      ship,
      rect(0, 976, 1600, 91, blue),
      repeat(5, (i) => rect(40 + i * 330, 1002 + (i % 2) * 26, 250, 8, paper)),
    ],
    3,
  );
}
