import { dateline } from "@/lib/dates";
import { keepAsking, keepTime } from "./dateline-clock";

/** Shows the dateline. The clock is there at once and keeps going without the server; the count is there while the server answers. */
export function showDateline(place: HTMLElement): void {
  const time = document.createElement("time");
  let now = new Date();
  let visitors: number | null = null;

  function show() {
    time.dateTime = now.toISOString();
    time.textContent = dateline(now, visitors);
  }
  const clock = keepTime((told) => {
    now = told;
    show();
  });
  keepAsking(place.dataset.dateline || undefined, (answer) => {
    visitors = answer?.visitors ?? null;
    if (answer) clock.setBy(new Date(answer.now));
    show();
  });
  place.replaceChildren(time);
}
