import { setTimeout as pause } from "node:timers/promises";
import { expiredAt, pagesState } from "../pages-state";
import type { Answer, AskNext } from "./ask-next";
import { type Bodies, type Copy, hashOf, pack } from "./copy";
import { withHead } from "./page-head";
import type { Shape } from "./shape";

/** A copy, or what Next answered when that is not to be kept. */
export type Finished = { copy: Copy; bodies: Bodies } | { answer: Answer };

const tries = 3;

/** A page that Next itself is renewing is asked for again soon. */
const renewing = 1_000;

const year = 31_536_000;

/**
 * Asks Next for a page and finishes it. When something that it shows expires meanwhile it asks again: what comes out was asked for
 * after the last expiry, or is not kept.
 */
export async function finish(path: string, ask: AskNext, shape: Shape): Promise<Finished> {
  for (let left = tries; ; left--) {
    pagesState.tagsOf.delete(path);
    const askedAt = Date.now();
    const answer = await ask(path);
    if (!isFinal(answer)) return { answer };
    const { html: shaped, policy } = shape(answer.body.toString());
    const html = withHead(shaped, policy, answer.headers.link);
    const bodies = await pack(html);
    const about = await untilTold(path);
    if (!about || pagesState.away) return { answer };
    if (about.tags.some((tag) => expiredAt(tag) >= askedAt)) {
      if (left === 1) return { answer };
      continue;
    }
    const copy: Copy = {
      path,
      tags: about.tags,
      askedAt,
      freshUntil: goodUntil(answer, about.madeAt),
      hash: hashOf(html),
      policy,
    };
    return { copy, bodies };
  }
}

/** Next may store a page a moment after it has answered with it; what it does not store we do not keep either. */
async function untilTold(path: string) {
  for (let look = 0; look < 20; look++) {
    const about = pagesState.tagsOf.get(path);
    if (about) return about;
    await pause(10);
  }
  return undefined;
}

/** Only what Next made for everybody, and whole. */
function isFinal({ status, headers }: Answer): boolean {
  const html = headers["content-type"]?.startsWith("text/html");
  return status === 200 && html === true && headers["x-nextjs-prerender"] === "1" && !headers["set-cookie"];
}

function goodUntil({ headers }: Answer, madeAt: number): number {
  if (headers["x-nextjs-cache"] === "STALE") return Date.now() + renewing;
  const seconds = Number(/s-maxage=(\d+)/.exec(headers["cache-control"] ?? "")?.[1] ?? year);
  return madeAt + seconds * 1000;
}
