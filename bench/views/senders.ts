import { connect } from "node:net";

/** A request as a browser of the magazine sends it, from an address that the proxy in front vouches for. */
export function viewRequest(host: string, page: string, reader: number): string {
  const body = JSON.stringify({ p: page, r: reader % 3 === 0 ? "www.google.nl" : undefined });
  const address = `10.${(reader >> 16) & 255}.${(reader >> 8) & 255}.${reader & 255}`;
  return [
    "POST /api/weergave HTTP/1.1",
    `Host: ${host}`,
    `Origin: http://${host}`,
    "Sec-Fetch-Site: same-origin",
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    "Accept-Language: nl",
    `X-Forwarded-For: ${address}`,
    "Content-Type: text/plain;charset=UTF-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "",
    body,
  ].join("\r\n");
}

/** Sends all requests over so many connections, each waiting for its answer before the next; answers how many were acknowledged. */
export async function sendAll(port: number, requests: Iterable<string>, connections: number): Promise<number> {
  const queue = requests[Symbol.iterator]();
  const sent = await Promise.all(Array.from({ length: connections }, () => sendOver(port, queue)));
  return sent.reduce((sum, acknowledged) => sum + acknowledged, 0);
}

function sendOver(port: number, queue: Iterator<string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let acknowledged = 0;
    const next = () => {
      const { value, done } = queue.next();
      if (done) socket.end(() => resolve(acknowledged));
      else socket.write(value);
    };
    socket.on("error", reject);
    socket.on("data", (data: Buffer) => {
      if (data.includes("HTTP/1.1 204")) acknowledged += 1;
      next();
    });
    next();
  });
}
