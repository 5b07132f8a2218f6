import { createServer } from "node:net";
import { serverText } from "@/lib/text.nl/server";
import { StartError } from "../start-error";

/** Throws a StartError when nothing can listen there. */
export function checkPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => reject(portError(error, port, host)));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

export function portError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE") return new StartError(serverText.portTaken(port));
  if (error.code === "EACCES") return new StartError(serverText.portForbidden(port));
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") return new StartError(serverText.hostUnknown(host));
  return error;
}
