import { type Attempted, attempt } from "@/components/dashboard/attempt";
import { keepArticle, saveArticle } from "@/features/articles/actions";
import type { DeskInput } from "@/features/articles/desk-input";
import { ok, type Result } from "@/lib/result";
import { autoSlug } from "../auto-slug";
import type { ServerState } from "./server-state";

type Sent = { savedAt: string; after: Partial<ServerState> };

/** Brings what is typed to the server: into the article, or beside it while nobody asked to change what readers see. */
export function send(id: number, input: DeskInput, at: ServerState, auto: boolean): Promise<Attempted<Sent>> {
  const filled = filledIn(input, id);
  const { version, status } = at.where;
  return attempt(async (): Promise<Result<Sent>> => {
    if (auto && status === "published") {
      const kept = await keepArticle(id, version, at.stamp, filled);
      return kept.ok ? ok({ savedAt: kept.data.savedAt, after: { kept: input, stamp: kept.data.stamp } }) : kept;
    }
    const placed = input.position !== at.live.position;
    const saved = await saveArticle(id, version, filled, { auto, stamp: at.stamp, placed });
    if (!saved.ok) return saved;
    const where = { ...at.where, version: saved.data.version };
    return ok({ savedAt: saved.data.savedAt, after: { where, live: input, kept: input, stamp: "" } });
  });
}

/** What is sent: an address of its own when none was chosen, and no corrections that say nothing. */
export function filledIn(input: DeskInput, id: number): DeskInput {
  return {
    ...input,
    slug: input.slug || autoSlug(input.title, id),
    corrections: input.corrections.filter((correction) => correction.text.trim() !== ""),
  };
}
