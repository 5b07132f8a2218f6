import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { acceptImage, makeLadder, maxImageBytes, type ProcessedImage, processDrawing } from "./process";

const orange = { r: 250, g: 80, b: 20 };
const plain = (width: number, height: number, background = orange) =>
  sharp({ create: { width, height, channels: 3, background } });

async function accepted(data: Buffer): Promise<ProcessedImage> {
  const result = await acceptImage(data);
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.image;
}

/** As it is once its ladder has been made of what was accepted. */
async function grown(data: Buffer): Promise<ProcessedImage> {
  const image = await accepted(data);
  return { ...image, ...(await makeLadder(image.files.at(-1)?.data ?? Buffer.alloc(0))) };
}

const names = ({ files }: ProcessedImage) => files.map((file) => `${file.width}.${file.format}`);

/** Noise, so that a cut takes real data away. */
function noise(width: number, height: number) {
  const pixels = Buffer.from(Array.from({ length: width * height * 3 }, (_, i) => (i * 7919) % 251));
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

describe("an accepted picture", () => {
  test("comes in AVIF and WebP at the widths that it has", async () => {
    const image = await grown(await plain(1000, 500).jpeg().toBuffer());
    expect(image).toMatchObject({ width: 1000, height: 500, widths: [320, 640, 960] });
    expect(names(image)).toEqual(["320.avif", "320.webp", "640.avif", "640.webp", "960.avif", "960.webp"]);
    for (const file of image.files) {
      const { width, height, format } = await sharp(file.data).metadata();
      expect({ width, height, format }).toEqual({
        width: file.width,
        height: file.width / 2,
        format: file.format === "avif" ? "heif" : "webp",
      });
    }
  });

  test.each([
    [100, [100]],
    [320, [320]],
    [360, [320]],
    [600, [320, 600]],
    [1600, [320, 640, 960, 1280, 1600]],
    [2400, [320, 640, 960, 1280, 1920]],
  ])("of %i wide is never blown up: %j", async (width, widths) => {
    const image = await grown(await plain(width, 40).png().toBuffer());
    expect(image.widths).toEqual(widths);
    expect((await sharp(image.files.at(-1)?.data).metadata()).width).toBe(widths.at(-1));
  });

  test.each([
    [100, [100]],
    [600, [320, 600]],
    [2400, [320, 1920]],
  ])("of %i wide can be shown at once, as WebP: %j", async (width, widths) => {
    const image = await accepted(await plain(width, 40).png().toBuffer());
    expect(image.widths).toEqual(widths);
    expect(names(image)).toEqual(widths.map((one) => `${one}.webp`));
  });

  test("has lost nothing that can be seen when its ladder is made of what was accepted", async () => {
    const pixels = await noise(400, 300).blur(2).raw().toBuffer();
    const [first] = (await accepted(await noise(400, 300).blur(2).png().toBuffer())).files.slice(-1);
    const kept = await sharp(first?.data).raw().toBuffer();
    const error = pixels.reduce((sum, value, at) => sum + (value - (kept[at] ?? 0)) ** 2, 0) / pixels.length;
    expect(10 * Math.log10(255 ** 2 / error)).toBeGreaterThan(38);
  });

  test("stands upright and says nothing about its maker or place", async () => {
    const upload = await plain(400, 200)
      .withExif({ IFD0: { Artist: "Somebody" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 55/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .withIccProfile("p3")
      .jpeg()
      .toBuffer();
    expect((await sharp(upload).metadata()).exif).toBeDefined();
    const [first, image] = [await accepted(upload), await grown(upload)];
    expect(image).toMatchObject({ width: 200, height: 400 });
    for (const file of [...first.files, ...image.files]) {
      const { width, height, exif, xmp, iptc, icc, orientation, space } = await sharp(file.data).metadata();
      expect({ width, height, exif, xmp, iptc, orientation, space }).toEqual({
        width: 200,
        height: 400,
        space: "srgb",
      });
      expect(icc?.includes("P3") ?? false).toBe(false);
      expect(file.data.includes("Somebody")).toBe(false);
    }
  });

  test("gives its main colour", async () => {
    const { color } = await accepted(await plain(64, 64, { r: 16, g: 80, b: 112 }).png().toBuffer());
    const away = (at: number, wanted: number) => Math.abs(Number.parseInt(color.slice(at, at + 2), 16) - wanted);
    expect(color).toMatch(/^#[0-9a-f]{6}$/);
    expect(Math.max(away(1, 16), away(3, 80), away(5, 112))).toBeLessThan(17);
  });

  test("may be transparent, CMYK, grey, 16 bits deep, moving, WebP or AVIF", async () => {
    const clear = sharp({ create: { width: 50, height: 50, channels: 4, background: { ...orange, alpha: 0.5 } } });
    const frames = Buffer.concat([Buffer.alloc(50 * 50 * 3, 255), Buffer.alloc(50 * 50 * 3, 0)]);
    const moving = sharp(frames, { raw: { width: 50, height: 100, channels: 3, pageHeight: 50 } });
    const uploads = await Promise.all([
      clear.png().toBuffer(),
      plain(50, 50).toColourspace("cmyk").jpeg().toBuffer(),
      plain(50, 50).greyscale().png().toBuffer(),
      plain(50, 50).toColourspace("rgb16").png().toBuffer(),
      moving.gif({ loop: 0, delay: [100, 100] }).toBuffer(),
      plain(50, 50).webp().toBuffer(),
      plain(50, 50).avif().toBuffer(),
    ]);
    expect((await sharp(uploads[4]).metadata()).pages).toBe(2);
    for (const upload of uploads) {
      const image = await accepted(upload);
      expect(image).toMatchObject({ width: 50, height: 50 });
      expect((await sharp(image.files[0]?.data).metadata()).pages ?? 1).toBe(1);
      const [ladder] = (await grown(upload)).files;
      expect(await sharp(ladder?.data).metadata()).toMatchObject({ width: 50, height: 50 });
    }
  });
});

describe("refused", () => {
  const refused = async (data: Buffer) => {
    const result = await acceptImage(data);
    return result.ok ? "accepted" : result.error;
  };

  test("an SVG, whatever it is called, and other formats", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    expect(await refused(Buffer.from(svg))).toBe("unsupported");
    expect(await refused(Buffer.from(`<?xml version="1.0"?>\n${svg}`))).toBe("unsupported");
    expect(await refused(await plain(9, 9).tiff().toBuffer())).toBe("unsupported");
    expect(await refused(Buffer.from("%PDF-1.7 not a picture at all"))).toBe("unsupported");
    expect(await refused(Buffer.alloc(0))).toBe("unsupported");
  });

  test("an SVG behind the first bytes of a picture", async () => {
    const disguised = Buffer.concat([Buffer.from("GIF89a"), Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")]);
    expect(await refused(disguised)).toBe("broken");
  });

  test("HEIC that cannot be decoded here", async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic"), Buffer.alloc(64)]);
    expect(await refused(heic)).toBe("unsupported");
  });

  test.each(["jpeg", "png", "webp", "avif"] as const)("a %s that was cut off", async (format) => {
    const whole = await noise(300, 300).toFormat(format).toBuffer();
    expect(await refused(whole)).toBe("accepted");
    expect(await refused(whole.subarray(0, Math.floor(whole.length * 0.6)))).toBe("broken");
  });

  test("a small file that unpacks to too many pixels", async () => {
    const png = await plain(8, 8).png().toBuffer();
    png.writeUInt32BE(10_000, 16);
    png.writeUInt32BE(10_000, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    expect(await refused(png)).toBe("too-many-pixels");
  });

  test("more than 25 MB", async () => {
    const jpeg = await plain(8, 8).jpeg().toBuffer();
    expect(await refused(Buffer.concat([jpeg, Buffer.alloc(maxImageBytes)]))).toBe("too-large");
  });
});

test("twenty pictures at once all come through", async () => {
  const uploads = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      plain(40 + i, 40)
        .png()
        .toBuffer(),
    ),
  );
  const widths = (await Promise.all(uploads.map(accepted))).map((image) => image.width);
  expect(widths).toEqual(uploads.map((_, i) => 40 + i));
});

test("a drawing of our own becomes a picture", async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320"><rect width="640" height="320" fill="#f84818"/></svg>';
  const drawn = await processDrawing(svg);
  expect(drawn.ok && { ...drawn.image, files: drawn.image.files.length }).toEqual({
    width: 640,
    height: 320,
    widths: [320, 640],
    color: "#f84818",
    files: 4,
  });
});
