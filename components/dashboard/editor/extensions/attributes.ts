/** An attribute of words; it travels over the clipboard as `data-NAME`. */
export function wordsAttribute(name: string) {
  return {
    default: "",
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
    renderHTML: (attrs: Record<string, unknown>) => ({ [`data-${name}`]: attrs[name] === "" ? null : attrs[name] }),
  };
}

/** Which picture, film or sound of the library a node shows. */
export const mediaAttribute = {
  default: null,
  parseHTML: (element: HTMLElement) => {
    const id = Number(element.getAttribute("data-media"));
    return Number.isInteger(id) && id > 0 ? id : null;
  },
  renderHTML: (attrs: Record<string, unknown>) => ({ "data-media": attrs.mediaId }),
};
