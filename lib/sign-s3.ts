import { createHash, createHmac } from "node:crypto";

export type S3Keys = { id: string; secret: string; region: string };

type Asked = { method: string; url: URL; headers: Record<string, string>; body: Uint8Array | null };

/**
 * The headers that a request to an S3-compatible storage must carry, signed (AWS Signature Version 4, "Authenticating Requests:
 * Using the Authorization Header"). Signs each header that is given, the host and the body. `url` has no query.
 */
export function signS3({ method, url, headers, body }: Asked, keys: S3Keys, now = new Date()): Record<string, string> {
  const time = now.toISOString().replace(/[:-]|\.\d{3}/g, "");
  const day = time.slice(0, 8);
  const bodyHash = sha256(body ?? "");
  const sent = { ...headers, "x-amz-content-sha256": bodyHash, "x-amz-date": time };
  const signed = Object.entries({ ...sent, host: url.host }).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(";");
  const lines = signed.map(([name, value]) => `${name}:${value.trim()}\n`).join("");
  const request = [method, url.pathname, "", lines, names, bodyHash].join("\n");

  const scope = `${day}/${keys.region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", time, scope, sha256(request)].join("\n");
  const key = [day, keys.region, "s3", "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${keys.secret}`);
  const signature = hmac(key, toSign).toString("hex");
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${keys.id}/${scope},SignedHeaders=${names},Signature=${signature}`,
  };
}

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
