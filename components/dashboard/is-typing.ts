/** Whether keys go to what has the focus: a field, a text, a window. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, [role=dialog], [role=alertdialog]") !== null)
  );
}
