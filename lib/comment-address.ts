/** The address of a page of comments: the first stands under the article itself. */
export function commentsAddress(slug: string, page: number): string {
  return page === 1 ? `/artikel/${slug}` : `/artikel/${slug}/reacties/${page}`;
}

/** Where a comment stands on the page that it is on. */
export function commentAddress(slug: string, page: number, id: number): string {
  return `${commentsAddress(slug, page)}#reactie-${id}`;
}
