import sharp from "sharp";
import { expect, test } from "vitest";
import { smallImage } from "./small";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "red" } }).withExif({ IFD0: { Artist: "geheim" } });

const measure = async (data: Buffer | null) => {
  const { format, width, height, exif } = await sharp(data ?? Buffer.alloc(0)).metadata();
  return { format, width, height, exif };
};

test("a picture becomes small, and loses what stood in it about its maker", async () => {
  const data = await picture(1000, 500).jpeg().toBuffer();
  expect(await measure(await smallImage(data, { width: 200, height: 200 }))).toEqual({
    format: "webp",
    width: 200,
    height: 100,
  });
  expect(await measure(await smallImage(data, { width: 96, height: 96, fill: true }))).toMatchObject({
    width: 96,
    height: 96,
  });
});

test("a small one is not blown up", async () => {
  const data = await picture(20, 10).png().toBuffer();
  expect(await measure(await smallImage(data, { width: 200, height: 200 }))).toMatchObject({ width: 20, height: 10 });
});

test("what is no picture, or a drawing that can do things, or too much, is none", async () => {
  const half = (await picture(300, 300).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 5000);
  const huge = await picture(6000, 6000).png().toBuffer();
  for (const data of [Buffer.from("<script>"), Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), half, huge]) {
    expect(await smallImage(data, { width: 96, height: 96 })).toBeNull();
  }
});
