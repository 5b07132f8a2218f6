import { lookup } from "node:dns";
import { request as requestHttp } from "node:http";
import { type RequestOptions, request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address";

export type FetchProblem = "address" | "network" | "redirect" | "size" | "status" | "timeout" | "type";

/** Why nothing came. */
export class FetchError extends Error {
  constructor(
    readonly problem: FetchProblem,
    options?: ErrorOptions,
  ) {
    super(`safeFetch: ${problem}`, options);
  }
}

type Patience = {
  /** For all of it together: looking up, connecting, a redirect, the last byte. */
  milliseconds: number;
  /** For tests: an origin on this machine that may be asked too (HASHTAG_TEST_ORIGIN). */
  localOrigin?: string | undefined;
};

type Limits = Patience & {
  maxBytes: number;
  /** The content types that are wanted. */
  types: RegExp;
};

type Answer = { redirect: URL } | { body: Buffer };

/**
 * Gets what stands at an address that others wrote down: over https at port 443 and from the public internet only, whatever the name
 * leads to at the moment of connecting; after at most one redirect on the same host. Throws a FetchError.
 */
export async function safeFetch(address: string, limits: Limits): Promise<Buffer> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  const url = checkAddress(address, limits.localOrigin);
  const first = await ask(url, limits, signal);
  if ("body" in first) return first.body;
  if (first.redirect.origin !== url.origin) throw new FetchError("redirect");
  const second = await ask(checkAddress(first.redirect.href, limits.localOrigin), limits, signal);
  if ("body" in second) return second.body;
  throw new FetchError("redirect");
}

/**
 * Posts a form to an address that others wrote down, on the same terms, and follows no redirect. Any 2xx is good; what else comes back
 * is not read. Throws a FetchError.
 */
export function safePost(
  address: string,
  form: URLSearchParams,
  { milliseconds, localOrigin }: Patience,
): Promise<void> {
  const signal = AbortSignal.timeout(milliseconds);
  return new Promise((resolve, reject) => {
    const body = form.toString();
    const request = open(checkAddress(address, localOrigin), signal, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) },
    });
    request.on("error", (error) => reject(asFetchError(error, signal)));
    request.on("response", ({ statusCode = 0 }) => {
      request.destroy();
      if (statusCode >= 200 && statusCode < 300) resolve();
      else reject(new FetchError(statusCode >= 300 && statusCode < 400 ? "redirect" : "status"));
    });
    request.end(body);
  });
}

function asFetchError(error: unknown, signal: AbortSignal): FetchError {
  if (error instanceof FetchError) return error;
  return new FetchError(signal.aborted ? "timeout" : "network", { cause: error });
}

function checkAddress(address: string, localOrigin: string | undefined): URL {
  const url = URL.parse(address);
  if (url === null || url.username !== "" || url.password !== "") throw new FetchError("address");
  if (localOrigin !== undefined && url.origin === localOrigin) return url;
  // The parser has written every spelling of an IP address (2130706433, 0x7f.1) in its one form, and left the port out if it is 443.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (url.protocol !== "https:" || url.port !== "" || (isIP(host) !== 0 && !isPublicAddress(host))) {
    throw new FetchError("address");
  }
  return url;
}

function ask(url: URL, { maxBytes, types }: Limits, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      reject(asFetchError(error, signal));
      request.destroy();
    };
    const request = open(url, signal);
    request.on("error", fail);
    request.on("response", (response) => {
      const { statusCode = 0, headers } = response;
      const location = headers.location ?? "";
      if ([301, 302, 303, 307, 308].includes(statusCode)) {
        const redirect = URL.parse(location, url);
        if (redirect) resolve({ redirect });
        else fail(new FetchError("redirect"));
        return request.destroy();
      }
      if (statusCode !== 200) return fail(new FetchError("status"));
      // Compression was not asked for: what comes in it is not unpacked, so a small answer cannot become a large one.
      const packed = (headers["content-encoding"] ?? "identity") !== "identity";
      if (packed || !types.test(headers["content-type"] ?? "")) return fail(new FetchError("type"));
      if (Number(headers["content-length"] ?? 0) > maxBytes) return fail(new FetchError("size"));

      const chunks: Buffer[] = [];
      let size = 0;
      response.on("error", fail);
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > maxBytes) return fail(new FetchError("size"));
        chunks.push(chunk);
      });
      response.on("end", () => {
        if (response.complete) resolve({ body: Buffer.concat(chunks) });
        else fail(new Error("The answer was cut off"));
      });
    });
    request.end();
  });
}

function open(url: URL, signal: AbortSignal, { method = "GET", headers = {} }: RequestOptions = {}) {
  const options: RequestOptions = {
    agent: false,
    signal,
    method,
    headers: { accept: "*/*", "accept-encoding": "identity", "user-agent": "Antenne (magazine)", ...headers },
  };
  return url.protocol === "https:"
    ? requestHttps(url, { ...options, lookup: lookUpPublic })
    : requestHttp(url, options);
}

/** The connection is made to what this answers, so that a name cannot lead elsewhere after it was checked. */
const lookUpPublic: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(error, []);
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (!first) return answer(new FetchError("address"), []);
    if (options.all) answer(null, open);
    else answer(null, first.address, first.family);
  });
};
