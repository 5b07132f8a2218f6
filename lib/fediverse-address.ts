/** Where the profile of an address such as `@naam@server` stands; null for what is no address. */
export function profileAddress(address: string): string | null {
  const [, name, server] = /^@([\w.-]+)@([a-z0-9.-]+)$/i.exec(address) ?? [];
  return name && server ? `https://${server}/@${name}` : null;
}
