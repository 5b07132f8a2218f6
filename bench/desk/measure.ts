import { Agent, type IncomingMessage, request } from "node:http";
import type { Screen } from "./screens";

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Asks for a screen once; answers how many milliseconds it took until its last byte. Throws unless it is the screen. */
export async function ask(url: string, { name, path }: Screen, cookie: string): Promise<number> {
  const start = performance.now();
  const answer = await get(url + path, cookie);
  const took = performance.now() - start;
  if (answer.status !== 200) throw new Error(`${name} (${path}): ${answer.status}`);
  // The document begins before it is known whether it fails: a page that fails says so further on.
  if (answer.text.includes("data-dgst") || !answer.text.includes("<h1"))
    throw new Error(`${name} (${path}) shows no screen`);
  return took;
}

function get(address: string, cookie: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { agent, headers: { cookie, accept: "text/html" } }, (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** The time below which this share of the times is. */
export function share(times: number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * part) - 1] ?? 0;
}
