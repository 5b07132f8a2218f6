import { shareText as t } from "@/lib/text.nl/share";

/** The share sheet of the reader's system; where there is none, the button copies the address. */
export function prepareShareButton(place: HTMLElement): void {
  const { title = "", address = "" } = place.dataset;
  const [button, status] = [place.querySelector("button"), place.querySelector("[role=status]")];
  const label = button?.querySelector("span");
  if (!button || !status || !label) return;
  const sheet = "share" in navigator;
  label.textContent = sheet ? t.share : t.copy;

  button.addEventListener("click", async () => {
    try {
      if (sheet) await navigator.share({ title, url: address });
      else {
        await navigator.clipboard.writeText(address);
        status.textContent = t.copied;
      }
    } catch (error) {
      const changedMind = error instanceof DOMException && error.name === "AbortError";
      if (!changedMind) status.textContent = t.notCopied(address);
    }
  });
}
