import "./next-environment";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import next from "next";
import { sql } from "@/db/client";
import type { Env } from "@/lib/env";
import { log } from "@/lib/log";
import { runShutdownHooks } from "@/lib/shutdown";
import { serverText } from "@/lib/text.nl/server";
import { kindOf, readsQuestion } from "./address-kinds";
import { isClosedPreview } from "./closed-preview";
import { leadConsoleToLog } from "./console";
import { askNextWith } from "./copies/ask-next";
import { readBrowserScripts } from "./copies/browser-scripts";
import { isWholePage } from "./copies/plain-read";
import { ReaderPages } from "./copies/reader-pages";
import { type Shape, shapeWith } from "./copies/shape";
import { answerView } from "./count-views";
import { listenForExpiries } from "./expiry-listener";
import { answerFailedForm } from "./failed-form";
import { finishAnswer } from "./finish-answer";
import { leadFront, leaveFront } from "./front-links";
import { setHeaders } from "./headers";
import { keepHouse } from "./housekeeping";
import { startJobs } from "./jobs";
import { type KnownAddresses, readKnownAddresses } from "./known-addresses";
import { answerMetrics, countRequest, servesMetrics } from "./metrics";
import { observe } from "./observe";
import { comesFromElsewhere } from "./origin";
import { openPagesFolder } from "./pages-folder";
import { Redirects } from "./redirects";
import { dropQuestion, forgetNullOrigin, overwriteForwarded, refuseRequest } from "./request";
import { StaticFiles } from "./static-files";
import { openTracing, type Trace } from "./tracing";

const patience = 10_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What answers: which addresses there are and which have moved, finished pages, the build's files, and Next for the rest. */
type Parts = {
  known: KnownAddresses;
  redirects: Redirects;
  pages: ReaderPages;
  files: StaticFiles;
  shape: Shape;
  handle: Handler;
};

/** When the build began (its pages can be as old as that), and of which database its pages are. */
export type Build = { startedAt: number; pagesOf: string | null };

export type RunningServer = { close(): Promise<void> };

/**
 * The process around Next: it serves a finished build, knows which addresses there are, and keeps the caches in step with the
 * database. Rejects with the socket's error when it cannot listen.
 */
export async function serve(env: Env, build: Build): Promise<RunningServer> {
  const root = process.cwd();
  leadConsoleToLog();
  const folder = await openPagesFolder(sql, env.SITE_URL, resolve(env.DATA_DIR), build.pagesOf);
  const direct = env.DATABASE_DIRECT_URL ?? env.DATABASE_URL ?? "";
  const listener = await listenForExpiries(direct, new Date(build.startedAt));
  const app = next({ dev: false, dir: root, hostname: env.HOST, port: env.PORT });
  await app.prepare();
  const known = readKnownAddresses(root);
  const handle = app.getRequestHandler();
  const shape = shapeWith(readBrowserScripts());
  const pages = await ReaderPages.open(env, known, askNextWith(handle, new URL(env.SITE_URL).host), shape);
  const files = new StaticFiles(join(root, ".next", "static"));
  const trace = await openTracing(env);
  const server = httpServer(env, trace, { known, redirects: new Redirects(), pages, files, shape, handle });
  await listen(server, env);
  leadFront(folder);
  const stopHouse = keepHouse();
  await startJobs(direct);
  return {
    async close() {
      leaveFront(folder);
      await drain(server);
      stopHouse();
      for (const { name, error } of await runShutdownHooks()) log("error", serverText.hookFailed(name), error);
      await app.close();
      await listener.stop();
    },
  };
}

function httpServer(env: Env, trace: Trace | null, parts: Parts): Server {
  const server = createServer((request, response) => {
    trace?.(request, response);
    if (parts.pages.answerAtOnce(request, response)) {
      countRequest(request.method ?? "GET", "page")(response.statusCode, "hit");
      return;
    }
    observe(request, response, () => {
      answer(env, parts, request, response).catch((error) => fail(response, error));
    });
  });
  server.headersTimeout = 15_000;
  server.requestTimeout = 120_000;
  server.keepAliveTimeout = 65_000;
  return server;
}

async function answer(
  env: Env,
  { known, redirects, pages, files, shape, handle }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refused = refuseRequest(request);
  if (refused) return plain(response, refused.status, serverText.plain[refused.text]);
  const [path = "/", search] = splitUrl(request.url ?? "/");
  const isRead = pages.mayAnswer(request, path, search);
  if (isRead && pages.has(path) && (await pages.answer(request, response, path))) return;
  overwriteForwarded(request, env);
  setHeaders(request, response, path, env);
  if (answerView(request, response, env)) return;
  if (kindOf(path) !== "interface" && comesFromElsewhere(request, env)) {
    return plain(response, 403, serverText.plain.fromElsewhere);
  }
  forgetNullOrigin(request);
  if (servesMetrics(path, env)) return answerMetrics(request, response, env.METRICS_TOKEN);
  if (files.has(request, path)) return files.answer(request, response, path);

  const found = await known.resolve(path);
  if (isRead && found.kind === "known" && (await pages.answer(request, response, path))) return;
  if (found.kind === "unknown") {
    const to = await redirects.find(path);
    return to === null ? answerNotFound(pages, request, response) : redirect(response, { to }, search);
  }
  if (found.kind === "moved" && request.method === "POST") request.url = found.to + search;
  else if (found.kind === "moved") return redirect(response, found, search);
  if (await isClosedPreview(path)) answerWith(404, response);
  if (kindOf(path) === "page" && !readsQuestion(path)) dropQuestion(request);
  answerFailedForm(request, response);
  if (request.method !== "GET" && request.method !== "HEAD") beforeAnswer(response, () => pages.acknowledge());
  if (isWholePage(request, path)) finishAnswer(request, response, shape);
  return handle(request, response);
}

function splitUrl(url: string): [string, string] {
  const end = url.search(/[?#]/);
  return end === -1 ? [url, ""] : [url.slice(0, end), url.slice(end)];
}

/** The one finished not-found page. The browser's router, which asks for data, loads the page anew when it gets something else. */
function answerNotFound(
  pages: ReaderPages,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> | undefined {
  if (!request.headers.rsc && request.method !== "POST") return pages.answerNotFound(request, response);
  plain(response, 404, serverText.plain.notFound);
  return undefined;
}

/** Gives what Next answers another status: Next has sent its own before it knows. */
function answerWith(status: number, response: ServerResponse): void {
  const { writeHead } = response;
  const value = (_status: number, ...rest: unknown[]) => Reflect.apply(writeHead, response, [status, ...rest]);
  Object.defineProperty(response, "writeHead", { value, writable: true, configurable: true });
}

/** Does this when the answer is about to go out. */
function beforeAnswer(response: ServerResponse, work: () => void): void {
  const { writeHead } = response;
  const value = (...args: unknown[]) => {
    work();
    return Reflect.apply(writeHead, response, args);
  };
  Object.defineProperty(response, "writeHead", { value, writable: true, configurable: true });
}

/** Browsers keep a 308 for ever unless told not to, and a slug can change back. */
function redirect(response: ServerResponse, { to, forNow }: { to: string; forNow?: true }, search: string): void {
  const [path, fragment] = to.split("#");
  const location = `${path}${search}${fragment ? `#${fragment}` : ""}`;
  response.writeHead(forNow ? 307 : 308, { Location: location, "Cache-Control": "no-cache" }).end();
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    Connection: status === 404 ? "keep-alive" : "close",
  });
  response.end(text);
}

function fail(response: ServerResponse, error: unknown): void {
  log("error", serverText.requestFailed, error);
  if (response.headersSent) response.destroy();
  else plain(response, 500, serverText.plain.failed);
}

function listen(server: Server, env: Env): Promise<void> {
  return new Promise((done, reject) => {
    server.once("error", reject);
    server.listen(env.PORT, env.HOST, () => {
      server.off("error", reject);
      done();
    });
  });
}

/** Takes no new requests and waits for those in flight, but not for ever. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
