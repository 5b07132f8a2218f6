import { z } from "zod";
import { uploadText } from "@/lib/text.nl/media";
import { partBytes, partCount } from "@/lib/upload-parts";

/** What the library made of a file, as far as the list of uploads shows it. */
export type SentMedia = z.output<typeof sentMedia>;

const sentMedia = z.object({
  id: z.number(),
  kind: z.string(),
  key: z.string(),
  widths: z.array(z.number()),
  alt: z.string(),
  decorative: z.boolean(),
  maker: z.string(),
});

const refusal = z.object({ ok: z.literal(false), message: z.string() });
const begun = z.object({
  ok: z.literal(true),
  data: z.union([z.object({ known: sentMedia }), z.object({ id: z.string(), parts: z.number() })]),
});
const kept = z.object({ ok: z.literal(true), data: z.object({ parts: z.number() }) });
const finished = z.object({ ok: z.literal(true), data: sentMedia, known: z.boolean() });

/** The library took it (`known`: had it already), said why not, or could not be reached. */
export type Sent =
  | { kind: "done"; media: SentMedia; known: boolean }
  | { kind: "refused"; message: string }
  | { kind: "lost" };

/** What takes the place of what an item shows. */
export type Replaces = { id: number; version: number };

type Options = { onProgress: (part: number) => void; signal: AbortSignal; replaces?: Replaces | undefined };

const path = "/api/upload/delen";

class Refused extends Error {}

/**
 * Sends a file to the library in parts. Called again for the same file it goes on where it was, also in another window. Throws only
 * when it is stopped.
 */
export async function sendFile(file: File, { onProgress, signal, replaces }: Options): Promise<Sent> {
  try {
    const hash = await hashOf(file);
    const { name, size, type } = file;
    const said = JSON.stringify({ name, size, type, hash, replaces: replaces !== undefined });
    const start = await ask(begun, path, { method: "POST", signal, body: said });
    if ("known" in start.data) return { kind: "done", media: start.data.known, known: true };
    const { id } = start.data;
    const stop = () => void fetch(`${path}/${id}`, { method: "DELETE", keepalive: true }).catch(() => undefined);
    signal.addEventListener("abort", stop, { once: true });
    for (let next = start.data.parts; next < partCount(file.size); ) {
      onProgress((next * partBytes) / file.size);
      const body = file.slice(next * partBytes, (next + 1) * partBytes);
      next = (await ask(kept, `${path}/${id}?deel=${next}`, { method: "PUT", signal, body })).data.parts;
    }
    onProgress(1);
    const { data, known } = await ask(finished, `${path}/${id}`, {
      method: "POST",
      signal,
      body: JSON.stringify({ replaces }),
    });
    signal.removeEventListener("abort", stop);
    return { kind: "done", media: data, known };
  } catch (error) {
    signal.throwIfAborted();
    return error instanceof Refused ? { kind: "refused", message: error.message } : { kind: "lost" };
  }
}

/** Throws `Refused` with the sentence that the library gave; anything else that goes wrong can be tried again. */
async function ask<Answer>(schema: z.ZodType<Answer>, address: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(address, init);
  const answer: unknown = await response.json().catch(() => null);
  const refused = refusal.safeParse(answer);
  if (refused.success) throw new Refused(refused.data.message);
  if (response.status === 413) throw new Refused(uploadText["too-large"]);
  return schema.parse(answer);
}

/** Lets the library recognise a file before it is sent. Null where the browser cannot reckon it, or it would be too large anyway. */
async function hashOf(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle || file.size > 64 * 1024 * 1024) return null;
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
