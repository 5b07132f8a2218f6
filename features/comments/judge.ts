import type { CommentStatus } from "@/lib/comment-status";
import type { Verdict } from "@/lib/comment-verdict";
import { ok, type Result } from "@/lib/result";
import { bans } from "./phases/bans";
import { clean } from "./phases/clean";
import { filter } from "./phases/filter";
import { honeypot } from "./phases/honeypot";
import { length } from "./phases/length";
import { links } from "./phases/links";
import type { Around, Phase } from "./phases/phase";
import { rate } from "./phases/rate";
import { repeats } from "./phases/repeats";
import { time } from "./phases/time";
import { trust } from "./phases/trust";
import { words } from "./phases/words";
import type { CommentInput } from "./schema";

/** What every comment goes through, in this order, also when its writer changes it; `trust` says in the end where it goes. */
const phases: [Exclude<Verdict["phase"], "trust">, Phase][] = [
  ["clean", clean],
  ["length", length],
  ["rate", rate],
  ["bans", bans],
  ["honeypot", honeypot],
  ["time", time],
  ["words", words],
  ["links", links],
  ["repeats", repeats],
  ["filter", filter],
];

export type Judged = { status: CommentStatus; verdicts: Verdict[] };

/** Where a comment goes, and what each phase said of it; the refusal of the first that refuses. */
export function judge(input: CommentInput, around: Around): Result<Judged> {
  const verdicts: Verdict[] = [];
  for (const [name, phase] of phases) {
    const found = phase(input, around);
    if ("ok" in found) return found;
    verdicts.push({ phase: name, ...found });
  }
  const { status, ...decided } = trust(verdicts, around);
  return ok({ status, verdicts: [...verdicts, { phase: "trust", ...decided }] });
}
