import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { socialImages } from "@/db/schema/social-images";
import { inTurn } from "@/lib/images/in-turn";
import { type Storage, storage as usualStorage } from "@/lib/storage";
import { digestOf, storedName } from "./address";
import { drawPoster } from "./draw/print";
import type { Wanted } from "./find";

const underWay = new Map<string, Promise<void>>();

/**
 * Draws an image and keeps it, once: who asks for the same meanwhile waits for the same, on every server. Throws when it does not
 * succeed; nothing half made is kept.
 */
export function makeSocialImage(wanted: Wanted, storage: Storage = usualStorage): Promise<void> {
  const file = storedName(digestOf(wanted.poster));
  const making = underWay.get(file) ?? make(file, wanted, storage).finally(() => underWay.delete(file));
  underWay.set(file, making);
  return making;
}

function make(file: string, { poster, subject, articleId }: Wanted, storage: Storage): Promise<void> {
  return inTurn(async () => {
    // Its own statement: also what is never finished has its row, and is cleaned away.
    const row = { subject, articleId, madeAt: sql`now()` };
    await db
      .insert(socialImages)
      .values({ file, ...row })
      .onConflictDoUpdate({ target: socialImages.file, set: row });
    await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${file}, 0))`);
      if (await storage.stat(file)) return;
      await storage.put(file, await drawPoster(poster, storage));
    });
  });
}
