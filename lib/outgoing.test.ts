import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/*
 * What this server asks of others is asked through lib/safe-fetch, which looks where a name leads at the moment of connecting: an
 * editor or a stranger who can say an address must not reach what is behind us. Whoever needs another way says here why.
 */

const reasons: Record<string, string> = {
  "lib/safe-fetch.ts": "it is the way",
  "server/copies/ask-next.ts": "asks Next within this process, over a pair of streams",
  "lib/storage-s3.ts": "the bucket of STORAGE_S3_URL, which only who starts the server can say",
  "lib/mail/post.ts": "the server of SMTP_URL, likewise",
  "db/patient-socket.ts": "the database of DATABASE_URL, likewise",
};

const outward =
  /(?<![\w.])fetch\(|\bhttps?\.(get|request)\(|import \{[^}]*\b(request|get|connect|createConnection)\b[^}]*\} from "node:(https?|http2|net|tls|dgram)"|createTransport\(|from "undici"/;

function* serverFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* serverFiles(path);
    else if (/\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path)) yield path;
  }
}

test("no part of the server asks anything of another machine but through lib/safe-fetch", () => {
  const found = ["app", "features", "server", "db", "lib"]
    .flatMap((folder) => [...serverFiles(folder)])
    .filter((path) => outward.test(readFileSync(path, "utf8")));
  expect(found.filter((path) => !(path in reasons))).toEqual([]);
  expect(found.sort()).toEqual(Object.keys(reasons).sort());
});
