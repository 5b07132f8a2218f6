import { stepFrom } from "./week-steps";

/**
 * Lets arrow keys walk a calendar: one week is in the tab order, the arrows lead to the others. The weeks stay the plain links that
 * they are without it.
 */
export function walkByKeys(calendar: HTMLElement): void {
  const months = [...calendar.querySelectorAll("ol > li > ol")].map((weeks) =>
    [...weeks.children].map((week) => week.querySelector("a")),
  );
  const links = months.flat().filter((link) => link !== null);
  const first = links.find((link) => link.ariaCurrent === "page") ?? links.find(isThisWeek) ?? links.at(-1);

  function enter(link: HTMLAnchorElement | undefined) {
    for (const other of links) other.tabIndex = other === link ? 0 : -1;
  }
  function move(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const from = event.target instanceof HTMLAnchorElement ? event.target : null;
    const month = months.findIndex((weeks) => from !== null && weeks.includes(from));
    if (month < 0) return;
    const row = months[month]?.indexOf(from) ?? 0;
    const reachable = months.map((weeks) => weeks.map((link) => link !== null));
    const to = stepFrom(reachable, { month, row }, event.key);
    const link = to && months[to.month]?.[to.row];
    if (!link) return;
    event.preventDefault();
    enter(link);
    link.focus();
  }

  enter(first);
  calendar.dataset.keys = "";
  calendar.addEventListener("keydown", move);
}

function isThisWeek(link: HTMLAnchorElement): boolean {
  return link.dataset.current !== undefined;
}
