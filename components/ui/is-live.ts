/** Whether React has made it live: it marks what it has. */
export function isLive(element: Element): boolean {
  return Object.keys(element).some((key) => key.startsWith("__reactProps$"));
}
