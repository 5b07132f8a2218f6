/** An attribute of words; it travels over the clipboard as `data-NAME`. */
export function wordsAttribute(name: string) {
  return {
    default: "",
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
    renderHTML: (attrs: Record<string, unknown>) => ({ [`data-${name}`]: attrs[name] === "" ? null : attrs[name] }),
  };
}

/** Which picture, film or sound of the library a node shows. */
export const mediaAttribute = itemAttribute("data-media", "mediaId");

/** What is seen of a film or a sound until it plays. */
export const stillAttribute = itemAttribute("data-still", "stillId");

function itemAttribute(attribute: string, name: string) {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => {
      const id = Number(element.getAttribute(attribute));
      return Number.isInteger(id) && id > 0 ? id : null;
    },
    renderHTML: (attrs: Record<string, unknown>) => ({ [attribute]: attrs[name] }),
  };
}
