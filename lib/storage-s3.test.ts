import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { signS3 } from "./sign-s3";
import { s3Storage } from "./storage-s3";

test("a request is signed as Amazon's own example of it", () => {
  const keys = { id: "AKIAIOSFODNN7EXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", region: "us-east-1" };
  const url = new URL("https://examplebucket.s3.amazonaws.com/test.txt");
  const asked = { method: "GET", url, headers: { range: "bytes=0-9" }, body: null };
  expect(signS3(asked, keys, new Date("2013-05-24T00:00:00Z"))).toMatchObject({
    "x-amz-date": "20130524T000000Z",
    authorization:
      "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request," +
      "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date," +
      "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  });
});

const keys = { id: "sleutel", secret: "geheim", region: "eu-west-1" };

/** A bucket over HTTP, as far as the storage speaks it: it checks who asks by the signature, and that the body is what was signed. */
const objects = new Map<string, Buffer>();
let failures = 0;
let asked: string[] = [];

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts);
  const { method = "", url = "", headers } = request;
  asked.push(`${method} ${url}`);
  const end = (status: number, extra: Record<string, string> = {}, data?: Buffer) =>
    response.writeHead(status, extra).end(method === "HEAD" ? undefined : data);
  if (failures > 0) {
    failures -= 1;
    return void end(503);
  }
  if (!isSigned(request, body))
    return void end(403, {}, Buffer.from("<Error><Code>SignatureDoesNotMatch</Code></Error>"));
  if (method === "PUT") {
    objects.set(url, body);
    return void end(200);
  }
  if (method === "DELETE") {
    objects.delete(url);
    return void end(204);
  }
  const object = objects.get(url);
  if (!object) return void end(404, {}, Buffer.from("<Error><Code>NoSuchKey</Code></Error>"));
  const [, start = "", last = ""] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
  const part = start === "" ? object : object.subarray(Number(start), Number(last) + 1);
  end(start === "" ? 200 : 206, { "content-length": String(part.length) }, part);
}

function isSigned({ method = "", url = "", headers }: IncomingMessage, body: Buffer): boolean {
  const time = String(headers["x-amz-date"]).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  if (headers["x-amz-content-sha256"] !== createHash("sha256").update(body).digest("hex")) return false;
  const again = {
    method,
    url: new URL(url, `http://${headers.host}`),
    headers: signedRange(headers.range),
    body: body.length > 0 ? new Uint8Array(body) : null,
  };
  return signS3(again, keys, new Date(time)).authorization === headers.authorization;
}

function signedRange(range: string | undefined): Record<string, string> {
  return range ? { range } : {};
}

const server = createServer((request, response) => void answer(request, response));
let url = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port");
  url = `http://127.0.0.1:${address.port}/beeld`;
});
beforeEach(() => {
  objects.clear();
  failures = 0;
  asked = [];
});
afterAll(() => void server.close());

const bucket = (changes: Partial<typeof keys> = {}) => s3Storage({ url, pause: 1, ...keys, ...changes });
const read = async (stream: ReadableStream<Uint8Array> | null) => stream && (await new Response(stream).text());

describe("storage in a bucket", () => {
  test("gives back what was put, whole or a part, and forgets what is deleted", async () => {
    const storage = bucket();
    await storage.put("abc123-320.avif", Buffer.from("0123456789"));
    expect([...objects.keys()]).toEqual(["/beeld/23/abc123-320.avif"]);
    expect(await storage.stat("abc123-320.avif")).toEqual({ size: 10 });
    expect(await read(await storage.get("abc123-320.avif"))).toBe("0123456789");
    expect(await read(await storage.get("abc123-320.avif", { start: 2, end: 4 }))).toBe("234");
    await storage.put("abc123-320.avif", Buffer.from("anders"));
    expect(await read(await storage.get("abc123-320.avif"))).toBe("anders");
    await storage.delete("abc123-320.avif");
    expect(await storage.stat("abc123-320.avif")).toBeNull();
    expect(await storage.get("abc123-320.avif")).toBeNull();
    await storage.delete("abc123-320.avif");
  });

  test("asks for no name that could mean something else", async () => {
    const storage = bucket();
    for (const name of ["../x.avif", "a/b.avif", "abc?x.avif", "abc%2f.avif", "ABC.avif", "abc", ""]) {
      expect([await storage.stat(name), await storage.get(name)]).toEqual([null, null]);
      await storage.delete(name);
      await expect(storage.put(name, Buffer.from("x"))).rejects.toThrow("Not a file name");
    }
    expect(asked).toEqual([]);
  });

  test("tries again what fails there, three times at most", async () => {
    const storage = bucket();
    failures = 2;
    await storage.put("abc123.mp3", Buffer.from("x"));
    expect(asked).toHaveLength(3);
    failures = 3;
    await expect(storage.stat("abc123.mp3")).rejects.toThrow("503");
    expect(asked).toHaveLength(6);
  });

  test("with a wrong key it throws, says the status, and no secret", async () => {
    const storage = bucket({ secret: "verkeerd" });
    for (const ask of [
      () => storage.put("abc.mp3", Buffer.from("x")),
      () => storage.get("abc.mp3"),
      () => storage.stat("abc.mp3"),
    ]) {
      const error = await ask().then(
        () => "",
        (failure: unknown) => String(failure),
      );
      expect(error).toContain("403");
      expect(error).not.toContain("verkeerd");
    }
  });

  test("a bucket that is not there throws", async () => {
    await expect(s3Storage({ url: "http://127.0.0.1:1/beeld", pause: 1, ...keys }).stat("abc.mp3")).rejects.toThrow();
  });
});
