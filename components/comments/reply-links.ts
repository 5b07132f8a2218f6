/** Makes a reply link choose its comment in the form's list. Without JavaScript the link leads to that list. */
export function followReplyLinks(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-reply-to]") : null;
    const list = document.getElementById("reageren-op");
    if (!(link instanceof HTMLElement) || !(list instanceof HTMLSelectElement)) return;
    event.preventDefault();
    list.value = link.dataset.replyTo ?? "";
    list.focus();
  });
}
