/**
 * A value on its way from a server component to the browser as one string. React goes through each object and field that it hands over, on the
 * server twice; a string it copies. For long lists of small things.
 */
export type Packed<T> = string & { readonly packed?: T };

export function pack<T>(value: T): Packed<T> {
  return JSON.stringify(value);
}

export function unpack<T>(packed: Packed<T>): T {
  return JSON.parse(packed);
}
