/** How dark a week's cell is in the calendar, 0 (nothing) to 4, from how many articles it holds. */
export function shadeOf(articles: number): 0 | 1 | 2 | 3 | 4 {
  if (articles <= 0) return 0;
  if (articles === 1) return 1;
  if (articles <= 3) return 2;
  return articles <= 5 ? 3 : 4;
}
