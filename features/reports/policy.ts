import type { Actor } from "@/features/articles/policy";
import { canModerateAll } from "@/features/comments/policy";

/** The trail is about everyone's articles. */
export function canExportTrail(actor: Actor): boolean {
  return canModerateAll(actor);
}
