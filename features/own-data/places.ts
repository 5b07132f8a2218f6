import type { Place } from "./place";
import { auditPlace } from "./places/audit";
import { banPlace } from "./places/bans";
import { commenterPlace, commentPlace } from "./places/comments";
import { linkPlace } from "./places/links";
import { mailPlace } from "./places/mails";
import { notePlace } from "./places/notes";
import { replyMailPlace } from "./places/reply-mail";
import { reportPlace } from "./places/reports";
import { spamPlace } from "./places/spam";

/**
 * Every place, in the order in which they are erased: what is found by a person's comments before those are emptied, and last the row that says
 * whose they are.
 */
export const places: Place[] = [
  spamPlace,
  mailPlace,
  notePlace,
  auditPlace,
  banPlace,
  reportPlace,
  replyMailPlace,
  commentPlace,
  linkPlace,
  commenterPlace,
];
