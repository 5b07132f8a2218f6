import type { CommentStatus } from "@/lib/comment-status";
import type { Saying, Verdict } from "@/lib/comment-verdict";
import type { Around, Finding } from "./phase";

export type Placed = Finding & { status: CommentStatus };

/**
 * The last phase: where a comment goes, by what the others said, by whose comments wait, and by whether its commenter is known: something of
 * them was let through by people, and nothing called spam by people.
 */
export function trust(said: Pick<Verdict, "says">[], { rules, approved, spam }: Around): Placed {
  const known = approved > 0 && spam === 0;
  const some = (saying: Saying) => said.some(({ says }) => says === saying);
  if (some("spam")) return known ? wait("known-despite") : { status: "spam", says: "spam", why: "put-away" };
  if (some("hold")) return wait("held");
  if (rules.review === "everyone") return wait("everyone-waits");
  if (known) return { status: "approved", says: "pass", why: "known", number: approved };
  if (some("doubt")) return wait("doubted");
  return rules.review === "nobody" ? { status: "approved", says: "pass", why: "nobody-waits" } : wait("newcomer");
}

function wait(why: Finding["why"]): Placed {
  return { status: "pending", says: "hold", why };
}
