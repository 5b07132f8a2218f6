import type { DeskChoices } from "@/features/articles/desk-choices";
import type { DeskInput } from "@/features/articles/desk-input";
import type { Field } from "@/features/articles/merge";
import { formatDate, formatTime } from "@/lib/dates";
import { articleFormText, articleListText } from "@/lib/text.nl/desk-articles";
import { clashText } from "@/lib/text.nl/saving";

/** What stands in a field, in words, for who chooses between two. Empty where nothing does. */
export function fieldValue(input: DeskInput, field: Field, choices: DeskChoices): string {
  switch (field) {
    case "sectionId":
    case "seriesId":
      return (
        (field === "sectionId" ? choices.sections : choices.series).find(({ id }) => id === input[field])?.name ?? ""
      );
    case "week":
      return input.week ? articleListText.weekLong(input.week.week, input.week.year) : articleFormText.noWeek;
    case "bylines":
      return input.bylines
        .map((byline) =>
          "authorId" in byline
            ? (choices.authors.find(({ id }) => id === byline.authorId)?.name ?? "")
            : byline.guestName,
        )
        .join(", ");
    case "heroId":
    case "socialImageId":
      return input[field] === null ? "" : clashText.picture(input[field]);
    case "commentMode":
      return input.commentMode === "open" ? articleFormText.commentsOpen : clashText.closed;
    case "commentReview":
      return articleFormText.commentReviews[input.commentReview ?? "magazine"];
    case "commentsUntil":
      return input.commentsUntil ? momentOf(input.commentsUntil) : "";
    case "event":
      return input.event ? `${momentOf(input.event.startsAt)} ${input.event.place}` : "";
    case "corrections":
      return input.corrections.map(({ text }) => text).join(" / ");
    default:
      return String(input[field] ?? "");
  }
}

function momentOf(at: string): string {
  const moment = new Date(at);
  return `${formatDate(moment)}, ${formatTime(moment)}`;
}
