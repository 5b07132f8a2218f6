import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { formerMediaKeys, media } from "@/db/schema/media";
import { fileAddress, imageName } from "@/lib/images/address";

const named = /^([a-z0-9-]+?)(?:-(\d{1,5}))?\.([a-z0-9]+)$/;

/** The address of what took the place of a file that is gone, in the width that comes nearest; null when nothing did. */
export async function findSuccessor(file: string): Promise<string | null> {
  const [, key = "", width, extension] = named.exec(file) ?? [];
  if (key === "") return null;
  const [found] = await db
    .select({ kind: media.kind, key: media.key, mime: media.mime, widths: media.widths, pending: media.pending })
    .from(formerMediaKeys)
    .innerJoin(media, eq(media.id, formerMediaKeys.mediaId))
    .where(eq(formerMediaKeys.key, key));
  if (!found) return null;
  if (found.kind !== "image") return fileAddress(found);
  const nearest = found.widths.find((one) => one >= Number(width ?? 0)) ?? found.widths.at(-1);
  if (nearest === undefined) return null;
  return `/beeld/${imageName(found.key, nearest, extension === "avif" && !found.pending ? "avif" : "webp")}`;
}
