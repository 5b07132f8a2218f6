import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import { env } from "@/lib/env";
import { mailboxFolder } from "./kept";
import type { Letter } from "./letter";

/**
 * A letter on its way. `messageId` is the same each time it is tried, so that who gets it twice sees it once (RFC 5322, 3.6.4). A POST to
 * `unsubscribe` ends mail of its kind (RFC 8058).
 */
export type Posted = Letter & {
  to: string;
  from: string;
  replyTo?: string;
  messageId: string;
  unsubscribe?: string | null;
};

/** Where a letter went: to the SMTP server, or into the mailbox on disk. */
export type Delivery = "smtp" | "mailbox";

const patience = 20_000;

/**
 * Delivers one letter: over SMTP when SMTP_URL says where, else as a file in `DATA_DIR/postvak`. Throws when the server cannot be
 * reached, takes too long, or refuses; then it may be tried again.
 */
export async function post(letter: Posted, smtpUrl = env.SMTP_URL): Promise<Delivery> {
  const options = optionsOf(letter);
  if (!smtpUrl) {
    await keep(options);
    return "mailbox";
  }
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 15_000,
    dnsTimeout: 5_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await within(patience, transport.sendMail(options));
    return "smtp";
  } finally {
    transport.close();
  }
}

/** One recipient, given as an address and not as a header to be parsed: nothing in it can become another. */
function optionsOf({ to, from, replyTo, subject, text, html, messageId, unsubscribe }: Posted): SendMailOptions {
  const oneClick = unsubscribe
    ? { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
    : {};
  return {
    from,
    to: { name: "", address: to },
    ...(replyTo ? { replyTo: { name: "", address: replyTo } } : {}),
    subject,
    text,
    html,
    messageId: `<${messageId}>`,
    headers: { "Auto-Submitted": "auto-generated", ...oneClick },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Written whole or not at all, and only for us to read: it can hold a link that opens an account. */
async function keep(options: SendMailOptions): Promise<void> {
  const folder = mailboxFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { message } = await createTransport({ streamTransport: true, buffer: true, newline: "windows" }).sendMail(
    options,
  );
  const name = /^<([a-z0-9-]+)@/.exec(String(options.messageId))?.[1] ?? randomUUID();
  const draft = join(folder, `.${name}.part`);
  await writeFile(draft, message, { mode: 0o600, flush: true });
  await rename(draft, join(folder, `${name}.eml`));
}

/** A server that sends a byte now and then would keep each of the other limits. */
async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("The mail server takes too long")), milliseconds);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
