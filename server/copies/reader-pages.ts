import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { noSuchSlug } from "@/lib/building";
import type { Env } from "@/lib/env";
import { log } from "@/lib/log";
import { serverText } from "@/lib/text.nl/server";
import { pageHeaders, setHeaders } from "../headers";
import type { KnownAddresses } from "../known-addresses";
import { pagesState } from "../pages-state";
import { refuseRequest } from "../request";
import type { Answer, AskNext } from "./ask-next";
import { Copies } from "./copies";
import type { Copy } from "./copy";
import { CopyFiles } from "./files";
import { finish } from "./finish";
import { isPlainRead } from "./plain-read";
import { sendCopy, sendNotFound } from "./send";
import type { Shape } from "./shape";

/** The one page for all addresses that do not exist. It is nobody's address itself. */
const notFoundPath = `/${noSuchSlug}`;

const lookForOld = 5_000;

/** Readers' pages, answered with finished copies: see copies.ts for what a reader then sees. */
export class ReaderPages {
  private constructor(
    private readonly copies: Copies,
    private readonly known: KnownAddresses,
    private readonly headersOf: (copy: Copy) => string[],
    private readonly env: Env,
    private readonly shape: Shape,
  ) {}

  /** With the copies of earlier processes, and told of each expiry from now on. After the log of expiries has been read. */
  static async open(env: Env, known: KnownAddresses, ask: AskNext, shape: Shape): Promise<ReaderPages> {
    const files = new CopyFiles(join(pagesState.folder ?? "", "finished"));
    const copies = new Copies(files, async (path) => {
      const there = path === notFoundPath || (await known.resolve(path)).kind === "known";
      return there ? finish(path, ask, shape) : null;
    });
    await copies.open().catch((error) => log("warn", serverText.copiesUnread, error));
    setInterval(() => copies.expireOld(), lookForOld).unref();
    pagesState.onExpire = (tags, by) => copies.expire(tags, by);
    return new ReaderPages(copies, known, ({ policy }) => pageHeaders(env, policy), env, shape);
  }

  /** Answers at once when the copy is there and good; false leaves the request to the long way. The hot path. */
  answerAtOnce(request: IncomingMessage, response: ServerResponse): boolean {
    const { url = "" } = request;
    const entry = url === notFoundPath ? null : this.copies.ready(url);
    if (!entry?.bodies || !isPlainRead(request, "") || refuseRequest(request)) return false;
    sendCopy(request, response, entry.copy, entry.bodies, this.headersOf);
    return true;
  }

  /** Whether a copy may answer this request at all. */
  mayAnswer(request: IncomingMessage, path: string, search: string): boolean {
    return isPlainRead(request, search) && this.known.isPage(path);
  }

  /** Whether there is a copy, so that nobody needs to look up whether there is such a page. */
  has(path: string): boolean {
    return this.copies.has(path);
  }

  /** Answers with a copy, making it first when it has to be; false when there is no such page. */
  async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    const found = await this.copies.read(path);
    if (!found) return false;
    if ("copy" in found) sendCopy(request, response, found.copy, found.bodies, this.headersOf);
    else this.relay(request, response, path, found.answer);
    return true;
  }

  /** Answers with the page for addresses that do not exist. */
  async answerNotFound(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const found = await this.copies.read(notFoundPath);
    if (found && "copy" in found) {
      await sendNotFound(request, response, found.copy, found.bodies, this.headersOf);
    } else if (found) this.relay(request, response, notFoundPath, { ...found.answer, status: 404 });
  }

  /** What Next answered and is not kept: an error, or a page that changed while it was made. */
  private relay(request: IncomingMessage, response: ServerResponse, path: string, answer: Answer): void {
    setHeaders(request, response, path, this.env);
    const { html, policy } = this.shape(answer.body.toString());
    response.setHeader("Content-Security-Policy", policy);
    if (answer.status >= 400) response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Type", answer.headers["content-type"] ?? "text/html; charset=utf-8");
    if (answer.headers.location) response.setHeader("Location", answer.headers.location);
    response.writeHead(answer.status);
    response.end(request.method === "HEAD" ? undefined : html);
  }

  /** To be called when somebody is about to hear that a change was made. */
  acknowledge(): void {
    this.copies.acknowledge();
  }
}
