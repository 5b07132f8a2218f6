import { createServer } from "node:http";
import { text } from "node:stream/consumers";

/** How the pretended hub answers. */
export type HubManners = { status: number; to?: string } | "hang";

export type Hub = {
  origin: string;
  manners: HubManners;
  /** What came in, as forms. */
  pings: URLSearchParams[];
  close(): Promise<void>;
};

/** A WebSub hub on this machine, as good or as bad as a test wants. */
export async function startHub(): Promise<Hub> {
  const hub: Hub = {
    origin: "",
    manners: { status: 204 },
    pings: [],
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const form = request.headers["content-type"] === "application/x-www-form-urlencoded";
    if (request.method === "POST" && form) hub.pings.push(new URLSearchParams(body));
    if (hub.manners === "hang") return;
    response.writeHead(hub.manners.status, hub.manners.to ? { location: hub.manners.to } : {}).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  hub.origin = `http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
  return hub;
}
