/** Renders public/icon.svg to the PNG icons that phones and browsers ask for. Run it after changing the mark. */
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

const folder = fileURLToPath(new URL("../public/", import.meta.url));
const mark = readFileSync(`${folder}icon.svg`, "utf8");
const background = "#ff4d17";

// A launcher may cut a circle out of a maskable icon: step back, and the mark stays inside it.
const distant = mark.replace('viewBox="0 0 512 512"', 'viewBox="-64 -64 640 640"');

/** A filled icon has no round corners of its own. */
async function icon(name: string, svg: string, size: number, filled: boolean): Promise<void> {
  const drawn = sharp(Buffer.from(svg), { density: (72 * size) / 512 }).resize(size, size);
  const image = filled ? drawn.flatten({ background }) : drawn;
  await image.png({ compressionLevel: 9, palette: true }).toFile(`${folder}icons/${name}.png`);
}

mkdirSync(`${folder}icons`, { recursive: true });
await icon("icon-192", mark, 192, false);
await icon("icon-512", mark, 512, false);
await icon("icon-maskable-512", distant, 512, true);
await icon("apple-touch-icon", mark, 180, true);
