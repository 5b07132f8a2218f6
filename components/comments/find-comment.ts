/**
 * A link to a comment names the page that it stood on. When it stands on another by now, this goes there; when it is gone, the reader
 * stays here. In a folded thread it comes into sight, also in browsers that do not unfold one by themselves.
 */
export function findComment(): void {
  const id = /^#reactie-([1-9]\d{0,9})$/.exec(location.hash)?.[1];
  if (!id) return;
  const here = document.getElementById(`reactie-${id}`);
  if (here) {
    unfold(here);
    return;
  }
  const address = `/reactie/${id}`;
  fetch(address, { method: "HEAD", redirect: "manual" })
    .then(({ type }) => type === "opaqueredirect" && location.replace(address))
    .catch(() => undefined);
}

function unfold(comment: HTMLElement): void {
  const fold = comment.closest("details");
  if (!fold || fold.open) return;
  fold.open = true;
  comment.scrollIntoView();
}
