import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { faultsText as t } from "@/lib/text.nl/faults";
import { memoryOf } from "../processes";
import { Answers, withServer } from "./bare";
import type { Checks } from "./checks";
import { comesTrue } from "./readers";

const held = 1000;

/** What a server may grow by under a flood, in megabytes: more than that is not what a heap keeps for itself. */
const growth = 80;

/** The longest that a reader may wait meanwhile, in milliseconds, on a machine that has other things to do too. */
const patience = 3000;

/** A thousand connections that begin a request and never end it, half of them in the midst of a form. */
export function slowClients(checks: Checks): Promise<void> {
  return withServer({}, async (server) => {
    const { port } = new URL(server.url);
    const sockets: Socket[] = [];
    for (let nth = 0; nth < held; nth += 1) {
      const socket = connect(Number(port), "127.0.0.1");
      socket.on("error", () => undefined);
      await once(socket, "connect");
      const form = `POST /over HTTP/1.1\r\nHost: x\r\nOrigin: ${server.url}\r\nContent-Length: 1000\r\n\r\nabc`;
      socket.write(nth % 2 === 0 ? "GET /over HTTP/1.1\r\nHost: x\r\nX-Langzaam: " : form);
      sockets.push(socket);
    }
    const answers = new Answers();
    let slowest = 0;
    for (let nth = 0; nth < 200; nth += 1) {
      const started = performance.now();
      const response = await fetch(`${server.url}${nth % 2 === 0 ? "/" : "/over"}`);
      await response.arrayBuffer();
      slowest = Math.max(slowest, performance.now() - started);
      answers.count(response.status);
      for (const socket of sockets) if (nth % 20 === 0 && socket.writable) socket.write("z");
    }
    checks.holds(answers.only(200), t.slow.read(200, held), String(answers));
    checks.holds(slowest < patience, t.slow.slowest(Math.round(slowest)), t.slow.tooSlow(Math.round(slowest)));
    const started = performance.now();
    const open = () => sockets.filter((socket) => !socket.destroyed && !socket.readableEnded).length;
    for (const socket of sockets) socket.resume();
    const gone = await comesTrue(async () => open() === 0, 180);
    checks.holds(gone, t.slow.letGo(Math.round((performance.now() - started) / 1000)), t.slow.notLetGo(open()));
  });
}

/** The server hung up while it was still being sent to: what it said of it is lost on the way. */
const cutOff = t.bodies.cutOff;

/** Bodies of 50 MB, with a size and without, to a page, an action and the upload. */
export function bigBodies(checks: Checks): Promise<void> {
  return withServer({}, async (server) => {
    await (await fetch(server.url)).arrayBuffer();
    const before = Math.round(memoryOf(server.pid));
    const answers = new Answers();
    const paths = ["/over", "/redactie/inloggen", "/api/upload", "/api/weergave", "/"];
    for (let nth = 0; nth < 20; nth += 1) {
      answers.count(await sendBig(server.url, paths[nth % paths.length] ?? "/", nth % 4 < 2));
    }
    checks.holds(
      answers.only(cutOff, 401, 403, 405, 411, 413),
      t.bodies.refused(20, String(answers)),
      t.bodies.wrong(String(answers)),
    );
    await flat(checks, before, () => Math.round(memoryOf(server.pid)));
  });
}

/** Answers the status; a server may answer and hang up before it has read it all. */
async function sendBig(url: string, path: string, sized: boolean): Promise<number | string> {
  const { port, host } = new URL(url);
  const socket = connect(Number(port), "127.0.0.1");
  let heard = "";
  socket.on("data", (data) => (heard += data.toString("latin1")));
  socket.on("error", () => undefined);
  const closed = once(socket, "close").catch(() => undefined);
  const size = 50 * 1024 * 1024;
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${url}\r\nContent-Type: multipart/form-data; boundary=x\r\nConnection: close\r\n` +
      (sized ? `Content-Length: ${size}\r\n\r\n` : "Transfer-Encoding: chunked\r\n\r\n"),
  );
  const part = Buffer.alloc(1024 * 1024, 97);
  for (let sent = 0; sent < size && !socket.destroyed && heard === ""; sent += part.length) {
    if (!sized) socket.write("100000\r\n");
    if (!socket.write(part)) await Promise.race([once(socket, "drain").catch(() => undefined), closed, pause(2000)]);
    if (!sized) socket.write("\r\n");
  }
  await Promise.race([closed, pause(20_000)]);
  socket.destroy();
  return Number(heard.split(" ")[1]) || cutOff;
}

async function flat(checks: Checks, before: number, measure: () => number): Promise<void> {
  // What is thrown away goes in its own time.
  await comesTrue(async () => measure() - before < growth, 20);
  const after = measure();
  checks.holds(after - before < growth, t.bodies.memory(before, after));
}
