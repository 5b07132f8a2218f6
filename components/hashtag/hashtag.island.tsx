"use client";

import { useEffect, useRef, useState } from "react";
import type { HashtagView } from "@/features/hashtag/view";
import { hashtagText as t } from "@/lib/text.nl/hashtag";
import styles from "./hashtag.module.css";
import { Post } from "./post";
import { whenNear } from "./when-near";

/** The posts, asked for once, when the page has loaded and the reader gets near them. */
export function HashtagPosts({ tag }: { tag: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<HashtagView | null>(null);

  useEffect(() => {
    if (!place.current) return;
    return whenNear(place.current, async () => setView((await ask()) ?? { tag, posts: [], asOf: null }));
  }, [tag]);

  return (
    <div ref={place} className={styles.posts} data-start="near">
      {view && view.posts.length === 0 && <p className={styles.quiet}>{t.quiet(tag)}</p>}
      {view && view.posts.length > 0 && (
        <ul>
          {view.posts.map((post) => (
            <Post key={post.address} post={post} />
          ))}
        </ul>
      )}
      {view?.asOf && <p className={styles.quiet}>{t.asOf(view.asOf)}</p>}
    </div>
  );
}

async function ask(): Promise<HashtagView | null> {
  try {
    const response = await fetch("/api/hashtag", { signal: AbortSignal.timeout(10_000) });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
