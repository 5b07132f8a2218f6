/**
 * The sound of the demo: a foghorn, a bell buoy and soft waves, twenty seconds of them, out of sines and seeded noise.
 * `node_modules/.bin/tsx db/demo/draw/sound.ts` makes ../media/haven-in-de-mist.mp3; it needs ffmpeg.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeded } from "./canvas";

const rate = 44100;
const seconds = 20;
const total = rate * seconds;
const turn = Math.PI * 2;

/** Adds a sound of a given length to the track, sample by sample. */
function add(track: Float32Array, start: number, length: number, sound: (t: number) => number): void {
  const from = Math.round(start * rate);
  for (let i = 0; i < length * rate && from + i < total; i++)
    track[from + i] = (track[from + i] ?? 0) + sound(i / rate);
}

/** Two reeds a little apart, swelling like lungs and sagging when the air runs out. */
function foghorn(track: Float32Array, start: number, length: number, level: number): void {
  let phase = 0;
  add(track, start, length + 0.9, (t) => {
    const sag = t > length ? 1 - (t - length) * 0.12 : 1 - 0.03 * Math.exp(-t * 6);
    phase += (92 * sag) / rate;
    const breath = Math.min(t / 0.35, 1) * (t > length ? Math.max(0, 1 - (t - length) / 0.9) ** 2 : 1);
    let voice = 0;
    for (let n = 1; n <= 9; n++)
      voice += (Math.sin(turn * phase * n) + 0.7 * Math.sin(turn * phase * 1.335 * n)) / n ** 1.5;
    return voice * breath * level * (1 + 0.05 * Math.sin(turn * 5.2 * t));
  });
}

/** Bells are not in tune with themselves: partials, each with its own level and its own patience. */
const partials = [
  [0.5, 0.35, 2.6],
  [1, 1, 1.9],
  [1.19, 0.7, 1.6],
  [1.56, 0.4, 1.1],
  [2, 0.5, 0.9],
  [2.74, 0.3, 0.5],
  [4.1, 0.2, 0.22],
] as const;

function bell(track: Float32Array, start: number, pitch: number, level: number): void {
  add(track, start, 4, (t) => {
    const tone = partials.reduce(
      (sum, [ratio, loud, patience]) => sum + loud * Math.exp(-t / patience) * Math.sin(turn * pitch * ratio * t),
      0,
    );
    return tone * level * Math.min(1, t / 0.003);
  });
}

/** Noise through a filter that opens as the wave comes in. */
function waves(track: Float32Array): void {
  const random = seeded(1872);
  let [low, deep] = [0, 0];
  add(track, 0, seconds, (t) => {
    const swell =
      (0.5 + 0.5 * Math.sin((turn * t) / 5 - 1.4)) ** 2 * 0.8 + (0.5 + 0.5 * Math.sin((turn * t) / 6.7)) ** 3 * 0.6;
    low += (random(-1, 1) - low) * (0.03 + 0.1 * swell);
    deep += (low - deep) * 0.02;
    return (low - deep) * (0.16 + 0.6 * swell) + deep * 0.5;
  });
}

/** Fog: everything comes back a few times, later and duller. */
function fog(track: Float32Array): void {
  const echoes = [0.29, 0.47, 0.83].map((delay) => ({ delay: Math.round(delay * rate), dull: 0 }));
  for (let i = 0; i < total; i++) {
    for (const echo of echoes) {
      echo.dull += ((track[i - echo.delay] ?? 0) - echo.dull) * 0.16;
      track[i] = (track[i] ?? 0) + echo.dull * 0.2;
    }
  }
}

/** The whole harbour, between -1 and 1. */
export function harbour(): Float32Array {
  const track = new Float32Array(total);
  foghorn(track, 1.6, 2.7, 0.2);
  foghorn(track, 9.4, 1.1, 0.15);
  foghorn(track, 11.2, 3.1, 0.2);
  for (const [start, level] of [
    [0.5, 0.05],
    [3.9, 0.07],
    [4.75, 0.05],
    [6.6, 0.09],
    [7.7, 0.05],
    [10.4, 0.06],
    [13.1, 0.05],
    [15.2, 0.1],
    [16, 0.06],
    [17.9, 0.05],
  ] as const)
    bell(track, start, 587, level);
  waves(track);
  fog(track);
  const loudest = track.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return track.map((sample, i) => (sample / loudest) * 0.8 * Math.min(1, i / rate, (total - i) / rate / 1.6));
}

/** 16-bit mono WAV. */
export function wav(samples: Float32Array): Buffer {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write("RIFF", 0);
  file.writeUInt32LE(36 + samples.length * 2, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, i) => {
    file.writeInt16LE(Math.round(sample * 32767), 44 + i * 2);
  });
  return file;
}

function record(): void {
  const media = fileURLToPath(new URL("../media/", import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), "haven-"));
  const source = join(folder, "haven.wav");
  mkdirSync(media, { recursive: true });
  writeFileSync(source, wav(harbour()));
  const codec = ["-codec:a", "libmp3lame", "-ac", "1", "-b:a", "64k"];
  execFileSync("ffmpeg", ["-y", "-v", "error", "-i", source, ...codec, join(media, "haven-in-de-mist.mp3")]);
  rmSync(folder, { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) record();
