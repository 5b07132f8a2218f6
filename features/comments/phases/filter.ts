import type { Phase } from "./phase";

/** What the words say, by what moderators decided before (features/spam). Who is logged in is known better than by their words. */
export const filter: Phase = (_comment, { judgement, fromDesk }) => {
  if (fromDesk) return { says: "pass", why: "desk" };
  if (!judgement) return { says: "pass", why: "silent" };
  const { probability: number, words, verdict } = judgement;
  if (verdict === "spam") return { says: "spam", why: "like-spam", number, words };
  return verdict === "unsure"
    ? { says: "doubt", why: "unsure", number, words }
    : { says: "pass", why: "ham", number, words };
};
