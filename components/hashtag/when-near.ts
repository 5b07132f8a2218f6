/** Calls back once: after the page has loaded, when the reader is within a screen of this element. Returns how to stop. */
export function whenNear(element: Element, callback: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      stop();
      callback();
    },
    { rootMargin: "100% 0px" },
  );
  const start = () => observer.observe(element);
  const stop = () => {
    observer.disconnect();
    window.removeEventListener("load", start);
  };
  if (document.readyState === "complete") start();
  else window.addEventListener("load", start);
  return stop;
}
