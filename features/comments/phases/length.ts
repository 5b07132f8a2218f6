import { refuse } from "@/lib/result";
import { commentTooLong } from "@/lib/text.nl/comments";
import type { Phase } from "./phase";

/** No text is longer than the magazine wants; its sender hears how much that is. */
export const length: Phase = ({ text }, { rules }) =>
  text.length > rules.longest
    ? refuse("invalid", { text: commentTooLong(rules.longest) })
    : { says: "pass", why: "fits", number: text.length };
