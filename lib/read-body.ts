const mostJson = 16 * 1024;

/** A request's body whole; null when it is longer than `most`, or breaks off. Nothing beyond that is read. */
export async function readBytes(request: Request, most: number): Promise<Buffer | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most || !request.body) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of request.body) {
      length += part.length;
      if (length > most) return null;
      parts.push(part);
    }
  } catch {
    return null;
  }
  return Buffer.concat(parts);
}

/** A small body of JSON; undefined when it is none. */
export async function readJson(request: Request): Promise<unknown> {
  const data = await readBytes(request, mostJson);
  try {
    return data ? JSON.parse(data.toString("utf8")) : undefined;
  } catch {
    return undefined;
  }
}
