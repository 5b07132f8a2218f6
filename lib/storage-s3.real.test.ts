import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { signS3 } from "./sign-s3";
import { s3Storage } from "./storage-s3";

const {
  TEST_S3_URL: url = "",
  TEST_S3_KEY: id = "",
  TEST_S3_SECRET: secret = "",
  TEST_S3_REGION: region,
} = process.env;
const keys = { id, secret, region: region ?? "us-east-1" };

/** Against a server that speaks S3 and is not ours, where one is named: `TEST_S3_URL` is the address of a bucket, made when it is missing. */
describe.skipIf(url === "")("storage in a real bucket", () => {
  const storage = s3Storage({ url, ...keys });
  const read = async (stream: ReadableStream<Uint8Array> | null) =>
    stream && Buffer.from(await new Response(stream).arrayBuffer());

  beforeAll(async () => {
    const bucket = new URL(url);
    const headers = signS3({ method: "PUT", url: bucket, headers: {}, body: null }, keys);
    const made = await fetch(bucket, { method: "PUT", headers });
    if (!made.ok && made.status !== 409) throw new Error(`No bucket: ${made.status} ${await made.text()}`);
  });

  test("gives back what was put, whole or a part, and forgets what is deleted", async () => {
    const name = `proef${randomBytes(6).toString("hex")}-320.avif`;
    const data = randomBytes(5_000_000);
    await storage.put(name, data);
    expect(await storage.stat(name)).toEqual({ size: data.length });
    expect((await read(await storage.get(name)))?.equals(data)).toBe(true);
    const part = await read(await storage.get(name, { start: 1_000_000, end: 1_000_099 }));
    expect(part?.equals(data.subarray(1_000_000, 1_000_100))).toBe(true);
    await storage.put(name, Buffer.from("anders"));
    expect(String(await read(await storage.get(name)))).toBe("anders");
    await storage.put(name, Buffer.alloc(0));
    expect(await storage.stat(name)).toEqual({ size: 0 });
    expect(await read(await storage.get(name))).toEqual(Buffer.alloc(0));
    await storage.delete(name);
    expect([await storage.stat(name), await storage.get(name)]).toEqual([null, null]);
    await storage.delete(name);
  });

  test("takes and gives many at once", async () => {
    const names = Array.from({ length: 40 }, (_, number) => `veel${randomBytes(6).toString("hex")}-${number}.webp`);
    await Promise.all(names.map((name) => storage.put(name, Buffer.from(name))));
    const back = await Promise.all(names.map(async (name) => String(await read(await storage.get(name)))));
    expect(back).toEqual(names);
    await Promise.all(names.map((name) => storage.delete(name)));
    expect(await Promise.all(names.map((name) => storage.stat(name)))).toEqual(names.map(() => null));
  });

  test("with a wrong key throws and says the status", async () => {
    const wrong = s3Storage({ url, ...keys, secret: "verkeerd" });
    await expect(wrong.put("abc123.mp3", Buffer.from("x"))).rejects.toThrow("403");
    await expect(wrong.get("abc123.mp3")).rejects.toThrow("403");
  });
});
