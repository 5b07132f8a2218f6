import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { request } from "@playwright/test";
import { listen, type Received, startSmtp } from "@/features/mail/test-smtp";
import { faultsText as t } from "@/lib/text.nl/faults";
import { freePort } from "@/scripts/test/test-server";
import { withServer } from "./bare";
import type { Checks } from "./checks";
import { comesTrue, statusOf } from "./readers";

/** The mail server is not there; then it is and says nothing; then it works. Meanwhile somebody is invited. */
export async function mailFails(checks: Checks): Promise<void> {
  const port = await freePort();
  const settings = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "redactie@antenne.example" };
  await withServer(settings, async (server) => {
    const { invite, waiting, end } = await import("./invite");
    const context = await request.newContext({ baseURL: server.url });
    checks.holds(await invite(context), t.smtp.kept, t.smtp.refused);
    checks.holds(await comesTrue(async () => (await waiting()) === 1, 10), t.smtp.waits);

    const silent = createServer((socket) => void socket.on("error", () => undefined));
    const heard = new Promise((resolve) => silent.once("connection", resolve));
    await listen(silent, port);
    await Promise.race([heard, pause(60_000)]);
    const statuses = [await statusOf(server.url), await statusOf(`${server.url}/api/gezondheid`)];
    checks.holds(
      statuses.every((status) => status === 200),
      t.smtp.hung,
      `${t.smtp.hung}: ${statuses.join(", ")}`,
    );
    await new Promise((resolve) => silent.close(resolve).unref() && setTimeout(resolve, 100));

    const received: Received[] = [];
    const working = await startSmtp(received, undefined, port);
    await comesTrue(async () => (await waiting()) === 0, 240);
    checks.holds(received.length === 1, t.smtp.delivered(received.length), t.smtp.notDelivered(received.length));
    await working.close();
    await context.dispose();
    await end();
  });
}
