import { request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { commentFormText } from "@/lib/text.nl/comments";

/** Between two comments. */
const breath = 60;

/**
 * Posts comments one after the other as a browser without JavaScript does, with the form of a page that was opened at the beginning, each from an
 * address of its own. What is not answered with thanks has failed.
 */
export class Forms {
  readonly thanked: string[] = [];
  readonly failed: string[] = [];
  private stopped = false;
  private readonly posting: Promise<void>;

  constructor(
    private readonly site: string,
    private readonly path: string,
  ) {
    this.posting = this.post();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.posting;
  }

  private async post(): Promise<void> {
    const page = await (await fetch(this.site + this.path)).text();
    const form = /<form[^>]*id="reageren"[\s\S]*?<\/form>/.exec(page)?.[0] ?? "";
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?\/>/g)];
    if (hidden.length < 2) throw new Error(`${this.path} has no form for comments`);
    for (let nth = 1; !this.stopped; nth++) {
      const body = new FormData();
      for (const [, name = "", value = ""] of hidden) body.append(decode(name), decode(value));
      const words = `Reactie ${nth}: wie dit leest, weet dat er niets verloren ging bij nummer ${nth * 7919}.`;
      for (const [name, value] of [
        ["name", `Lezer ${nth}`],
        ["email", `lezer-${nth}@antenne.test`],
        ["text", words],
        ["website", ""],
      ] as const) {
        body.append(name, value);
      }
      const answer = await this.send(body, `127.${(nth >> 14) + 1}.${(nth >> 7) & 127}.${(nth & 127) + 1}`);
      if (answer.includes(commentFormText.sent) || answer.includes(commentFormText.shown)) this.thanked.push(words);
      else this.failed.push(answer.slice(0, 200));
      await pause(breath);
    }
  }

  /** Linux lets a program speak from any address of the loopback network. */
  private async send(form: FormData, localAddress: string): Promise<string> {
    const packed = new Response(form);
    const body = Buffer.from(await packed.arrayBuffer());
    const headers = {
      "content-type": packed.headers.get("content-type") ?? "",
      "content-length": body.length,
      origin: this.site,
      "sec-fetch-site": "same-origin",
      accept: "text/html",
    };
    try {
      return await new Promise((resolve, reject) => {
        const asked = request(this.site + this.path, { method: "POST", localAddress, agent: false, headers });
        asked.on("error", reject);
        asked.on("response", (response) => text(response).then(resolve, reject));
        asked.end(body);
      });
    } catch (error) {
      return String(error);
    }
  }
}

function decode(value: string): string {
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}
