import type { CommentInput } from "../schema";
import type { Around, Rules } from "./phase";

/** A comment and what is around it, for tests: nothing about it stands out, unless told otherwise. */
export function comment(changes: Partial<CommentInput> = {}): CommentInput {
  const usual = { name: "Anna", email: "anna@voorbeeld.nl", text: "De Hef is het mooist bij laag water." };
  return { articleId: 1, parentId: null, website: "", ...usual, ...changes };
}

export function around({
  rules,
  ...changes
}: Partial<Omit<Around, "rules">> & { rules?: Partial<Rules> } = {}): Around {
  return {
    rules: {
      review: "newcomers",
      bannedWords: [],
      suspectWords: [],
      mostLinks: 2,
      longest: 5000,
      leastSeconds: 3,
      ...rules,
    },
    busy: false,
    ban: null,
    secondsWriting: 60,
    twins: { here: false, elsewhere: 0 },
    judgement: null,
    approved: 0,
    spam: 0,
    fromDesk: false,
    ...changes,
  };
}
