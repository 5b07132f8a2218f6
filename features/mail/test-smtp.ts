import type { Server } from "node:net";
import { SMTPServer } from "smtp-server";

export type Received = { raw: string; to: string[] };

/** A real SMTP server for tests; `fail` says what is wrong with which letter, `at` at which port it is. Answers its address and how to stop it. */
export async function startSmtp(
  received: Received[],
  fail: (count: number) => number | null = () => null,
  at = 0,
): Promise<{ url: string; close: () => Promise<void> }> {
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      let raw = "";
      stream.on("data", (data: Buffer) => (raw += data.toString("latin1")));
      stream.on("end", () => {
        count += 1;
        const code = fail(count);
        if (code) return done(Object.assign(new Error("nu even niet"), { responseCode: code }));
        received.push({ raw, to: session.envelope.rcptTo.map((one) => one.address) });
        done();
      });
    },
  });
  // Who hangs up in the middle of a letter is what a test wants to see survived.
  server.on("error", () => undefined);
  const port = await listen(server.server, at);
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise((closed) => server.close(() => closed())) };
}

/** At this port of the loopback network, or at one that is free. Answers which. */
export function listen(server: Server, at = 0): Promise<number> {
  return new Promise((resolve) => {
    server.listen(at, "127.0.0.1", () => {
      const address = server.address();
      resolve(address && typeof address === "object" ? address.port : 0);
    });
  });
}
