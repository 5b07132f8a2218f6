/** How a reader passes an article on. */
export const shareText = {
  label: "Dit artikel delen",
  title: "Delen",
  mail: "E-mail",
  share: "Deel via ...",
  copy: "Kopieer adres",
  copied: "Het adres is gekopieerd.",
  notCopied: (address: string) => `Kopiëren lukte niet. Dit is het adres: ${address}`,
} as const;
