const marks: Record<string, string> = {
  "#links 0": "geen links",
  "#links 1": "een link",
  "#links 2": "twee links",
  "#links 3": "veel links",
  "#words few": "heel kort",
  "#words some": "een paar zinnen",
  "#words many": "een lange tekst",
  "#shouts": "vooral hoofdletters",
  "#other script": "een ander schrift",
  "#money": "een bedrag",
  "#exclaims": "uitroeptekens",
};

const kinds: Record<string, (rest: string) => string> = {
  name: (rest) => `‘${rest}’ in de naam`,
  host: (rest) => `een link naar ${rest}`,
  mail: (rest) => `een adres bij ${rest}`,
};

/** The words by which the filter knew a comment, as a moderator reads them. */
export function nameSpamWords(words: string[]): string {
  return new Intl.ListFormat("nl").format(words.map(nameWord));
}

function nameWord(word: string): string {
  const [kind = "", ...rest] = word.split(":");
  return marks[word] ?? kinds[kind]?.(rest.join(":")) ?? `‘${word}’`;
}
