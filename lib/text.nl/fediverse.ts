export const fediverseText = {
  title: "Je naam onder stukken",
  explanation: "Wie een stuk van je deelt op Mastodon of elders in het fediverse, ziet je profiel daar erbij staan.",
  label: "Adres in het fediverse",
  hint: "Zoals @naam@mastodon.nl. Mag leeg blijven.",
  wrong: "Schrijf het als @naam@server, bijvoorbeeld @naam@mastodon.nl.",
  submit: "Bewaren",
  saved: "Je adres is bewaard.",
  /** On the author's page, before the address. */
  on: "Te volgen als",
} as const;
