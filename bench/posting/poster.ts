import { Agent, request } from "node:http";
import { commentFormText as t } from "@/lib/text.nl/comments";
import { hiddenFields } from "@/scripts/test/comment-form";
import { actionId } from "../publishing/action";

/** A comment with where it comes from, as the proxy in front names that. */
export type Posting = { address: string; name: string; email: string; text: string };

/** How a form goes: `page` as a browser without JavaScript posts it, `action` as the script of the page does. */
export type Way = "page" | "action";

/** Sends the comment form of one article; answers whether the reader was told that it is kept. */
export type Poster = (posting: Posting) => Promise<boolean>;

const boundary = "----antenne-bench";

/** Posts to the article at `path` of a server, over so many connections. */
export async function posterOf(url: string, path: string, way: Way, connections: number): Promise<Poster> {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const hidden = hiddenFields(await (await fetch(url + path)).text());
  const prefix = way === "page" ? "" : "_1_";
  const own = hidden
    .filter(([name]) => name === "articleId")
    .map(([name, value]): [string, string] => [prefix + name, value]);
  // The arguments come last: React reads a form among them when it meets it.
  const fixed: [string, string][] = way === "page" ? hidden : [...own, ["0", '[{"result":null,"values":{}},"$K1"]']];
  const headers: Record<string, string> = {
    "Content-Type": `multipart/form-data; boundary=${boundary}`,
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    "Accept-Encoding": "gzip",
    Origin: url,
    ...(way === "action"
      ? { Accept: "text/x-component", "Next-Action": actionId("features/comments/actions.ts", "postComment") }
      : { Accept: "text/html" }),
  };
  // What it says when all went well; compressed answers are told by their status, and what the database holds is counted afterwards.
  const thanks = Buffer.from(t.sent);
  return ({ address, name, email, text }) =>
    new Promise((resolve, reject) => {
      const typed = Object.entries({ name, email, text, website: "" }).map(([key, value]): [string, string] => [
        prefix + key,
        value,
      ]);
      const body = Buffer.from(multipart([...typed, ...fixed]));
      const sent = request(
        { agent, hostname: hostname === "localhost" ? "127.0.0.1" : hostname, port, path, method: "POST" },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("end", () => {
            const answer = Buffer.concat(parts);
            const plain = response.headers["content-encoding"] === undefined;
            resolve(response.statusCode === 200 && (!plain || way === "action" || answer.includes(thanks)));
          });
        },
      );
      for (const [key, value] of Object.entries(headers)) sent.setHeader(key, value);
      sent.setHeader("Host", new URL(url).host);
      sent.setHeader("X-Forwarded-For", address);
      sent.setHeader("Content-Length", body.length);
      sent.on("error", reject);
      sent.end(body);
    });
}

function multipart(fields: [string, string][]): string {
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--${boundary}--\r\n`;
}
