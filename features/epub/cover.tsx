import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { jpegImage } from "@/lib/images/jpeg";
import { readStored } from "@/lib/storage";
import { readerText as t } from "@/lib/text.nl/reader";
import type { BookCover } from "./book";

const size = { width: 1200, height: 1600 };
const picture = { width: 1200, height: 820 };

const paper = "#f4efe6";
const ink = "#14120f";
const signal = "#ff4d17";

const fontFile = "node_modules/@fontsource/big-shoulders-display/files/big-shoulders-display-latin-900-normal.woff";

/** The cover as JPEG: the magazine's name, the picture, the week as a poster's numeral, the title. The same in gives the same out. */
export async function drawCover({ magazine, week, title, picture: wanted }: BookCover): Promise<Buffer> {
  const found = wanted && (await readStored(wanted.file));
  const image =
    found && wanted ? await jpegImage(found, { ...picture, focalX: wanted.focalX, focalY: wanted.focalY }) : null;
  const name = drawable(magazine).toUpperCase();
  const words = drawable(title);
  const drawn = new ImageResponse(
    <div style={{ ...column, width: "100%", height: "100%", background: paper, color: ink, fontFamily: "display" }}>
      <div style={{ display: "flex", padding: "56px 64px 40px", fontSize: fitting(name, 1072, 168), lineHeight: 0.9 }}>
        {name}
      </div>
      {image ? (
        // biome-ignore lint/performance/noImgElement: drawn here, not a page.
        <img alt="" src={`data:image/jpeg;base64,${image.toString("base64")}`} {...picture} />
      ) : (
        <div style={{ display: "flex", ...picture, background: signal }} />
      )}
      <div style={{ display: "flex", flexGrow: 1, alignItems: "center", padding: "0 64px" }}>
        <div style={{ display: "flex", color: "#b43003", fontSize: 430, lineHeight: 0.8 }}>{week.week}</div>
        <div style={{ ...column, flex: 1, paddingLeft: 56 }}>
          <div style={{ display: "flex", fontSize: 44 }}>{t.issueTitle(week)}</div>
          <div style={{ display: "flex", fontSize: words.length > 40 ? 72 : 96, lineHeight: 0.95 }}>
            {words.length > 90 ? `${words.slice(0, 88)}…` : words}
          </div>
        </div>
      </div>
      <div style={{ display: "flex", height: 28, background: signal }} />
    </div>,
    { ...size, fonts: [{ name: "display", data: await readFont(), weight: 900, style: "normal" }] },
  );
  return jpegImage(new Uint8Array(await drawn.arrayBuffer()), { ...size, focalX: 0.5, focalY: 0.5 });
}

const column = { display: "flex", flexDirection: "column" } as const;

/** The size at which a line of these narrow capitals fills `width`. */
function fitting(words: string, width: number, most: number): number {
  return Math.min(most, Math.floor(width / (Math.max(words.length, 1) * 0.46)));
}

/** Letters that the font has: for any other the drawer would look on the web. */
function drawable(text: string): string {
  return text
    .replace(/[^\u0020-\u007e\u00a0-\u00ff\u2010-\u2026]/gu, (letter) =>
      letter.normalize("NFKD").replace(/[^ -~]/gu, ""),
    )
    .trim();
}

function readFont(): Promise<Buffer> {
  return readFile(join(/* turbopackIgnore: true */ process.cwd(), fontFile));
}
