import { refuse } from "@/lib/result";
import type { Phase } from "./phase";

/** What was said just now is not said again. Under several articles it may be: people look at it. */
export const repeats: Phase = (_comment, { twins }) => {
  if (twins.here) return refuse("duplicate");
  return twins.elsewhere === 0
    ? { says: "pass", why: "new" }
    : { says: "hold", why: "elsewhere", number: twins.elsewhere };
};
