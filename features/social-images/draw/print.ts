import sharp, { type OverlayOptions } from "sharp";
import { imageName } from "@/lib/images/address";
import { cropOf } from "@/lib/images/crop";
import type { Storage } from "@/lib/storage";
import { type Poster, type PosterPicture, posterSize } from "../poster";
import { articleLayers } from "./article";
import { issueLayers } from "./issue";
import type { Layers, Room } from "./layers";
import { magazineLayers } from "./magazine";
import { sheet } from "./sheet";

const seconds = 10;

/** The image of a poster, as JPEG. A picture that the storage has not is left out; what cannot be read is thrown. */
export async function drawPoster(poster: Poster, storage: Storage): Promise<Buffer> {
  const picture = poster.kind === "magazine" ? null : poster.picture;
  const file = picture && (await readPicture(picture, storage));
  const { background, picture: room, overprint, top } = layersOf(poster, file !== null);
  const layers: OverlayOptions[] = [];
  if (file && picture && room) layers.push({ input: await crop(file, picture, room), left: room.x, top: room.y });
  layers.push({ input: sheet(posterSize, overprint), blend: "multiply" }, { input: sheet(posterSize, top) });
  return sharp({ create: { ...posterSize, channels: 3, background } })
    .composite(layers)
    .jpeg({ quality: 86, mozjpeg: true, chromaSubsampling: "4:4:4" })
    .timeout({ seconds })
    .toBuffer();
}

function layersOf(poster: Poster, hasPicture: boolean): Layers {
  switch (poster.kind) {
    case "article":
      return articleLayers(poster, hasPicture);
    case "issue":
      return issueLayers(poster, hasPicture);
    case "magazine":
      return magazineLayers(poster);
  }
}

async function readPicture({ key, width }: PosterPicture, storage: Storage): Promise<Buffer | null> {
  const file = await storage.get(imageName(key, width, "webp"));
  return file && Buffer.from(await new Response(file).arrayBuffer());
}

/** Fills the room and keeps the focal point in it. */
async function crop(file: Buffer, { focalX, focalY }: PosterPicture, room: Room): Promise<Buffer> {
  const { width, height } = await sharp(file).metadata();
  return sharp(file)
    .extract(cropOf({ width, height }, room, { x: focalX, y: focalY }))
    .resize(room.width, room.height)
    .flatten({ background: "#ffffff" })
    .timeout({ seconds })
    .toBuffer();
}
