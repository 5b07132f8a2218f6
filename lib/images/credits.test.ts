import sharp from "sharp";
import { expect, test } from "vitest";
import { readCredits } from "./credits";
import { acceptImage } from "./process";

const plain = () => sharp({ create: { width: 40, height: 30, channels: 3, background: "#ff4d17" } });

/** What a camera and an agency write: who, which rights, and where it was taken. */
const exif = {
  IFD0: { Artist: "Fenna Camera", Copyright: "(c) Camera" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 55/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "4/1 28/1 0/1" },
};

const xmp = (inner: string) => `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 photoshop:City="Rotterdam">${inner}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

const said = xmp(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">De Hef</rdf:li></rdf:Alt></dc:title>
 <dc:creator><rdf:Seq><rdf:li>Fenna van Dam</rdf:li><rdf:li>Jip &amp; Co</rdf:li></rdf:Seq></dc:creator>
 <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">CC BY 4.0</rdf:li><rdf:li xml:lang="en">Other</rdf:li></rdf:Alt></dc:rights>`);

/** IPTC as it stands in a JPEG: a Photoshop block with sets of a mark, a number and a text. */
function withIptc(
  jpeg: Buffer,
  sets: [record: number, set: number, value: string][],
  encoding: "utf8" | "latin1",
): Buffer {
  const iim = Buffer.concat(
    sets.map(([record, set, text]) => {
      const value = Buffer.from(text, encoding);
      return Buffer.concat([Buffer.from([0x1c, record, set, value.length >> 8, value.length & 255]), value]);
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iim.length);
  const block = Buffer.concat([
    Buffer.from("Photoshop 3.0\0" + "8BIM\x04\x04\0\0", "latin1"),
    size,
    iim,
    Buffer.alloc(iim.length % 2),
  ]);
  const head = Buffer.from([0xff, 0xed, (block.length + 2) >> 8, (block.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), head, block, jpeg.subarray(2)]);
}

test("XMP says it before anything else, its makers in a row", async () => {
  const data = await plain().withExif(exif).withXmp(said).jpeg().toBuffer();
  expect(await readCredits(data)).toEqual({ maker: "Fenna van Dam, Jip & Co", rights: "CC BY 4.0" });
});

test("IPTC says it in UTF-8 or in Latin letters", async () => {
  const jpeg = await plain().jpeg().toBuffer();
  const utf8 = withIptc(
    jpeg,
    [
      [1, 90, "\x1b%G"],
      [2, 5, "Titel"],
      [2, 80, "Zoë Çelik"],
      [2, 116, "© Zoë"],
    ],
    "utf8",
  );
  expect(await readCredits(utf8)).toEqual({ maker: "Zoë Çelik", rights: "© Zoë" });
  const latin = withIptc(
    jpeg,
    [
      [2, 80, "André"],
      [2, 80, "Bo"],
    ],
    "latin1",
  );
  expect(await readCredits(latin)).toEqual({ maker: "André, Bo", rights: "" });
});

test("a camera says it in EXIF", async () => {
  const data = await plain().withExif(exif).jpeg().toBuffer();
  expect(await readCredits(data)).toEqual({ maker: "Fenna Camera", rights: "(c) Camera" });
});

test("each says what the one before it does not", async () => {
  const rights = xmp(`<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">CC0</rdf:li></rdf:Alt></dc:rights>`);
  const data = await plain().withExif(exif).withXmp(rights).jpeg().toBuffer();
  expect(await readCredits(data)).toEqual({ maker: "Fenna Camera", rights: "CC0" });
});

test("where nothing is said, or nothing that can be read, it is empty", async () => {
  expect(await readCredits(await plain().png().toBuffer())).toEqual({ maker: "", rights: "" });
  expect(await readCredits(Buffer.from("geen beeld"))).toEqual({ maker: "", rights: "" });
  const broken = withIptc(await plain().jpeg().toBuffer(), [[2, 80, "x"]], "utf8");
  broken.writeUInt16BE(0xffff, broken.indexOf(Buffer.from([0x1c, 2, 80])) + 3);
  expect((await readCredits(broken)).maker.length).toBeLessThanOrEqual(300);
});

test("of place, maker and rights nothing is left in what is served", async () => {
  const jpeg = await plain().withExif(exif).withXmp(said).jpeg().toBuffer();
  const data = withIptc(jpeg, [[2, 80, "Fenna van Dam"]], "utf8");
  expect((await sharp(data).metadata()).exif?.includes("Fenna Camera")).toBe(true);
  const processed = await acceptImage(data);
  if (!processed.ok) throw new Error(processed.error);
  for (const { data: file } of processed.image.files) {
    const { exif: place, xmp: words, iptc } = await sharp(file).metadata();
    expect([place, words, iptc]).toEqual([undefined, undefined, undefined]);
    for (const word of ["Fenna", "Rotterdam", "CC BY"]) expect(file.includes(word)).toBe(false);
  }
});
