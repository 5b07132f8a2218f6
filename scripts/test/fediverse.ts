import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import sharp from "sharp";

/** How the pretended server answers. */
export type Manners =
  | { kind: "posts"; posts: unknown[] }
  | { kind: "body"; body: string; type?: string; headers?: Record<string, string> }
  | { kind: "status"; status: number }
  | { kind: "redirect"; to: string }
  | { kind: "hang" | "hang-up" | "endless" | "drip" | "claims-gigabyte" };

export type Fediverse = {
  origin: string;
  manners: Manners;
  /** The paths that were asked for, in order. */
  asked: string[];
  close(): Promise<void>;
};

const chunk = Buffer.alloc(64 * 1024, 32);

/** A server on this machine that speaks Mastodon's timeline, as well or as badly as a test wants. Its picture is at `/beeld.png`. */
export async function startFediverse(): Promise<Fediverse> {
  const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#ff4d17" } })
    .withExif({ IFD0: { Artist: "geheim" } })
    .png()
    .toBuffer();
  const fediverse: Fediverse = {
    origin: "",
    manners: { kind: "posts", posts: [] },
    asked: [],
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  const server = createServer((request, response) => {
    fediverse.asked.push(request.url ?? "");
    if (request.url === "/beeld.png") response.writeHead(200, { "content-type": "image/png" }).end(picture);
    else if (request.url === "/geen-beeld.png")
      response.writeHead(200, { "content-type": "image/png" }).end("<script>");
    else answer(fediverse.manners, request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  fediverse.origin = `http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
  return fediverse;
}

function answer(manners: Manners, request: IncomingMessage, response: ServerResponse): void {
  const json = { "content-type": "application/json; charset=utf-8" };
  switch (manners.kind) {
    case "posts":
      response.writeHead(200, json).end(JSON.stringify(manners.posts));
      return;
    case "body":
      response.writeHead(200, { ...json, ...(manners.type && { "content-type": manners.type }), ...manners.headers });
      response.end(manners.body);
      return;
    case "status":
      response.writeHead(manners.status, json).end("[]");
      return;
    case "redirect":
      response.writeHead(302, { location: manners.to }).end();
      return;
    case "hang":
      return;
    case "hang-up":
      response.writeHead(200, { ...json, "content-length": "100" }).write("[");
      setImmediate(() => request.socket.destroy());
      return;
    case "claims-gigabyte":
      response.writeHead(200, { ...json, "content-length": "1000000000" }).write("[");
      return;
    case "drip": {
      response.writeHead(200, json);
      const timer = setInterval(() => response.write(" "), 100);
      response.on("close", () => clearInterval(timer));
      return;
    }
    case "endless": {
      response.writeHead(200, json);
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", more);
      more();
    }
  }
}

let made = 0;

/** A status as Mastodon 4 writes it, as far as anyone looks. Each is a minute older than the one before. */
export function makeStatus(changes: Record<string, unknown> = {}): Record<string, unknown> {
  made += 1;
  const { account, ...rest } = changes;
  return {
    id: String(made),
    url: `https://mastodon.example/@lezer/${made}`,
    created_at: new Date(Date.now() - made * 60_000).toISOString(),
    content: `<p>Bericht ${made} over <a href="https://mastodon.example/tags/rotterdam" class="mention hashtag">#<span>rotterdam</span></a></p>`,
    language: "nl",
    spoiler_text: "",
    sensitive: false,
    visibility: "public",
    reblog: null,
    in_reply_to_id: null,
    media_attachments: [],
    account: {
      acct: "lezer",
      display_name: "Een Lezer",
      url: "https://mastodon.example/@lezer",
      bot: false,
      avatar_static: null,
      ...(typeof account === "object" ? account : {}),
    },
    ...rest,
  };
}
