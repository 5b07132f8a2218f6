import { refuse } from "@/lib/result";
import { banText } from "@/lib/text.nl/bans";
import type { Phase } from "./phase";

/** Who may not comment for a while hears it, and until when. */
export const bans: Phase = (_comment, { ban }) =>
  ban ? refuse("banned", { articleId: banText.refused(ban.until) }) : { says: "pass", why: "free" };
