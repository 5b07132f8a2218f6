export type Shade = 0 | 1 | 2 | 3 | 4;

/** How dark a week's cell is in the calendar, 0 (nothing) to 4, from how many articles it holds. */
export function shadeOf(articles: number): Shade {
  if (articles <= 0) return 0;
  if (articles === 1) return 1;
  if (articles <= 3) return 2;
  return articles <= 5 ? 3 : 4;
}

/** The same for numbers that know no measure but each other: a quarter of them has each shade, what is equal has the same, nothing has none. */
export function shadesByRank(numbers: number[]): Shade[] {
  const some = numbers.filter((number) => number > 0);
  const steps = [1, 2, 3, 4] as const;
  return numbers.map((number) => {
    if (number <= 0) return 0;
    const less = some.filter((other) => other < number).length;
    return steps[Math.floor((less * steps.length) / some.length)] ?? 4;
  });
}
