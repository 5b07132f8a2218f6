import { setTimeout as wait } from "node:timers/promises";
import { type S3Keys, signS3 } from "./sign-s3";
import { notAName, placeOf, type Storage } from "./storage-place";

const tries = 3;
const patience = 30_000;

/** `url` is the bucket's address, in the path or in the host: `https://s3.antenne.example/beeld`. */
export type S3Settings = S3Keys & { url: string; pause?: number };

/**
 * A storage in a bucket that speaks S3, for when there are several servers. What fails on the way or on their side is tried three
 * times; then, and when they refuse, it throws with their answer's status and nothing of our keys.
 */
export function s3Storage({ url, pause = 500, ...keys }: S3Settings): Storage {
  const addressOf = (name: string) => {
    const place = placeOf(name);
    return place && new URL(`${url.replace(/\/+$/, "")}/${place.folder}/${place.name}`);
  };
  const ask = (method: string, address: URL, body: Uint8Array<ArrayBuffer> | null = null, range?: string) =>
    insist(pause, () => send(keys, { method, url: address, body, headers: range ? { range } : {} }));

  return {
    async put(name, data) {
      const address = addressOf(name);
      if (!address) throw notAName(name);
      await done(await ask("PUT", address, new Uint8Array(data)));
    },

    async stat(name) {
      const address = addressOf(name);
      const answer = address && (await ask("HEAD", address));
      if (!answer || answer.status === 404) return null;
      await done(answer);
      return { size: Number(answer.headers.get("content-length") ?? 0) };
    },

    async get(name, range) {
      const address = addressOf(name);
      const answer = address && (await ask("GET", address, null, range && `bytes=${range.start}-${range.end}`));
      if (!answer) return null;
      if (answer.ok && answer.body) return answer.body;
      await answer.body?.cancel();
      if (answer.status === 404) return null;
      throw refused(answer);
    },

    async delete(name) {
      const address = addressOf(name);
      const answer = address && (await ask("DELETE", address));
      if (answer && answer.status !== 404) await done(answer);
    },
  };
}

type Asked = { method: string; url: URL; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> | null };

/** Waits for the answer's head only: a film may take as long as its reader does. */
async function send(keys: S3Keys, asked: Asked): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error("The storage did not answer in time")), patience);
  try {
    const { url, method, body } = asked;
    const headers = signS3(asked, keys);
    return await fetch(url, { method, headers, body, redirect: "error", cache: "no-store", signal: late.signal });
  } finally {
    clearTimeout(timer);
  }
}

async function insist(pause: number, attempt: () => Promise<Response>): Promise<Response> {
  for (let number = 1; ; number++) {
    try {
      const answer = await attempt();
      if (answer.status < 500 || number === tries) return answer;
      await answer.body?.cancel();
    } catch (error) {
      if (number === tries) throw error;
    }
    await wait(pause * number);
  }
}

async function done(answer: Response): Promise<void> {
  await answer.body?.cancel();
  if (!answer.ok) throw refused(answer);
}

function refused({ status }: Response): Error {
  return new Error(`The storage refused with status ${status}`);
}
