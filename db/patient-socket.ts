import { connect, type Socket } from "node:net";

/** More than PostgreSQL itself gives a statement: who has heard nothing by then is not waiting for an answer any more. */
const patience = 20_000;

type Place = { host: string[]; port: number[]; path?: string | boolean };

/**
 * A connection for the driver that is given up when what was asked is not answered at all: a database that stands still, or a
 * machine that is gone, would keep its askers for ever. While nothing was asked it stays.
 */
export function patientSocket({ host, port, path }: Place, milliseconds = patience): Socket {
  const socket = typeof path === "string" ? connect(path) : connect(port[0] ?? 5432, host[0]);
  let answered = 0;
  socket.on("data", () => {
    answered = socket.bytesWritten;
  });
  socket.setTimeout(milliseconds);
  socket.on("timeout", () => {
    if (socket.bytesWritten > answered) socket.destroy();
  });
  return socket;
}
