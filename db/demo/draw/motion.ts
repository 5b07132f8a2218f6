/**
 * The moving picture of the demo: six seconds of the Maas that end where they began.
 * `node_modules/.bin/tsx db/demo/draw/motion.ts` makes ../media/maas-in-beweging.webm; it needs ffmpeg.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { circle, cycle, element, group, line, type Point, path, polygon, rect, repeat, ring } from "./canvas";
import { blue, ink, mustard, orange, paper, sky } from "./palette";
import { shade } from "./press";

const wide = 960;
const high = 540;
const rate = 25;
const seconds = 6;
const turn = Math.PI * 2;
const mast: Point = [412, 46];

/** A band of water; whole waves across and whole waves of travel are what make the loop close. */
function band(index: number, t: number): string {
  const y = 318 + index * 26 + index * index * 0.7;
  const swell = 5 + index * 1.6;
  const waves = 9 - index;
  const travel = index % 2 ? -1 : 2;
  const height = (x: number): number => y + Math.sin((x / wide) * turn * waves + t * turn * travel) * swell;
  const crest = Array.from({ length: 97 }, (_, i): Point => [i * 10, height(i * 10)]);
  const fill = cycle([blue, sky, blue, ink, blue, paper, ink], index);
  return polygon([...crest, wide, high, 0, high], fill);
}

function bridge(t: number): string {
  const cables = repeat(11, (i) => {
    const [ax, ay, bx, by] = [408 - i * 4.4, 60 + i * 12.6, 486 + (10 - i) * 48, 306];
    const hum = Math.sin(t * turn * 24 + i) * (i === 4 ? 7 : 0);
    const points = Array.from(
      { length: 21 },
      (_, k): Point => [ax + ((bx - ax) * k) / 20, ay + ((by - ay) * k) / 20 + Math.sin((k / 20) * turn) * hum],
    );
    return line(points, i === 4 ? ink : paper, 3);
  });
  const pylon = polygon([338, 194, 402, 44, 420, 47, 372, 194, 440, 330, 392, 330], paper);
  return (
    cables +
    line([mast[0], 52, 206, 306], paper, 5) +
    pylon +
    rect(0, 298, wide, 13, ink) +
    repeat(25, (i) => rect(i * 40, 288, 3, 12, ink)) +
    rect(380, 306, 76, 26, ink)
  );
}

function boat(t: number): string {
  const x = -170 + t * (wide + 340);
  const y = 402 + Math.sin(t * turn * 5) * 6;
  return group(
    {
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${(-5 + Math.sin(t * turn * 5 + 1) * 2).toFixed(2)})`,
    },
    path("M-120-26H120C112 6 92 24 66 24H-104C-116 10-122-8-120-26Z", mustard),
    path("M-70-26L-56-66H26L58-26Z", ink),
    polygon([-48, -58, -24, -58, -28, -34, -58, -34], sky),
    polygon([-14, -58, 18, -58, 38, -34, -18, -34], sky),
    repeat(6, (i) => rect(-108 + i * 38, -12, 19, 12, ink)),
    path("M-118-4Q-190-14-270 22Q-170 10-106 20Z", paper),
    path("M96 14Q128-16 140-4Q132 8 118 26Z", paper),
  );
}

function gull(x: number, y: number, size: number, beat: number): string {
  const lift = 16 * Math.sin(beat * turn);
  return path(
    `M${x} ${y}q${-20 * size} ${-18 * size - lift} ${-52 * size} ${-6 * size - lift * 1.6}q${30 * size} ${4 * size} ${52 * size} ${20 * size + lift}q${22 * size} ${-16 * size - lift} ${52 * size} ${-20 * size - lift}q${-32 * size} ${-12 * size} ${-52 * size} ${6 * size + lift * 1.6}Z`,
    ink,
  );
}

/** One frame, `t` running from 0 up to 1. */
export function frame(t: number): string {
  const sun = circle(640, 210, 150 + Math.sin(t * turn) * 4, mustard);
  const signal = repeat(4, (i) => {
    const age = (t * 2 + i / 4) % 1;
    return ring(mast[0], mast[1], 12 + age * 250, paper, 7 * (1 - age) + 0.5, { opacity: 1 - age });
  });
  const gleam = repeat(7, (i) =>
    rect(640 - 100 + i * 11 + Math.sin(t * turn * 2 + i * 1.4) * 18, 336 + i * 27, 200 - i * 22, 6, mustard),
  );
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${wide} ${high}`, width: wide, height: high },
    rect(0, 0, wide, high, orange),
    sun,
    shade("sun", sun, [480, 50, 320, 320], 13, 30, orange, (_, y) => (y - 170) / 24),
    signal,
    bridge(t),
    gull(760, 96 + Math.sin(t * turn * 2) * 10, 1, t * 8),
    gull(850, 150 + Math.sin(t * turn * 2 + 1) * 8, 0.7, t * 8 + 0.3),
    band(0, t),
    band(1, t),
    band(2, t),
    gleam,
    boat(t),
    band(3, t),
    band(4, t),
    band(5, t),
    band(6, t),
    shade(
      "deep",
      rect(0, 310, wide, 230, ink),
      [0, 310, wide, 230],
      19,
      25,
      blue,
      (x, y) => (y - 350) / 30 + (x - 760) / 110,
    ),
  );
}

async function record(): Promise<void> {
  const media = fileURLToPath(new URL("../media/", import.meta.url));
  mkdirSync(media, { recursive: true });
  const source = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", `${wide}x${high}`, "-r", String(rate), "-i", "-"];
  const codec = [
    "-c:v",
    "libvpx-vp9",
    "-pix_fmt",
    "yuv420p",
    "-b:v",
    "0",
    "-crf",
    "44",
    "-g",
    "150",
    "-threads",
    "1",
    "-an",
  ];
  const ffmpeg = spawn("ffmpeg", ["-y", "-v", "error", ...source, ...codec, `${media}maas-in-beweging.webm`], {
    stdio: ["pipe", "inherit", "inherit"],
  });
  for (let i = 0; i < rate * seconds; i++) {
    const pixels = await sharp(Buffer.from(frame(i / (rate * seconds))))
      .removeAlpha()
      .raw()
      .toBuffer();
    if (!ffmpeg.stdin.write(pixels)) await once(ffmpeg.stdin, "drain");
  }
  ffmpeg.stdin.end();
  await once(ffmpeg, "close");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await record();
