import { request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { commentFormText } from "@/lib/text.nl/comments";
import { filledForm } from "@/scripts/test/comment-form";

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
    for (let nth = 1; !this.stopped; nth++) {
      const words = `Reactie ${nth}: wie dit leest, weet dat er niets verloren ging bij nummer ${nth * 7919}.`;
      const typed = { name: `Lezer ${nth}`, email: `lezer-${nth}@antenne.test`, text: words, website: "" };
      const body = filledForm(page, typed);
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
