import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { duplexPair } from "node:stream";
import { buffer } from "node:stream/consumers";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What Next answered. */
export type Answer = { status: number; headers: Record<string, string>; body: Buffer };

export type AskNext = (path: string) => Promise<Answer>;

/** One of ours: for some bots, which it knows by their name, Next makes a page anew each time. */
const agent = "antenne-copies";

const patience = 60_000;

/** Asks Next for a page as a browser would, within this process: no port and no socket. Throws when Next breaks off. */
export function askNextWith(handle: Handler, host: string): AskNext {
  const inner = createServer((asked, response) => {
    handle(asked, response).catch((error) => response.destroy(error));
  });
  return async (path) => {
    const [near, far] = duplexPair();
    inner.emit("connection", far);
    try {
      return await ask(path, host, near);
    } finally {
      near.destroy();
      far.destroy();
    }
  };
}

function ask(path: string, host: string, stream: ReturnType<typeof duplexPair>[0]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host, "user-agent": agent, "accept-encoding": "identity", connection: "close" };
    const asking = request({ path, headers, createConnection: () => stream, signal: AbortSignal.timeout(patience) });
    asking.on("error", reject);
    asking.on("response", (response) => {
      const { statusCode: status = 500 } = response;
      buffer(response).then((body) => resolve({ status, headers: flatten(response), body }), reject);
    });
    asking.end();
  });
}

function flatten({ headersDistinct }: IncomingMessage): Record<string, string> {
  const entries = Object.entries(headersDistinct).map(([name, values = []]) => [name, [...new Set(values)].join(", ")]);
  return Object.fromEntries(entries);
}
