/** A row's number from an address (`?pagina=2`); undefined when it is none that PostgreSQL's integer holds. */
export function wholeNumber(value: string | string[] | undefined): number | undefined {
  if (typeof value !== "string" || !/^[1-9]\d{0,9}$/.test(value)) return undefined;
  const number = Number(value);
  return number <= 2_147_483_647 ? number : undefined;
}

/** The one value of a parameter that may be there many times. */
export function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
