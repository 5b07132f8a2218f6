/** The mailbox on the dashboard. */
export const mailText = {
  title: "Postvak",
  intro: "De mail die het magazine verstuurde of nog verstuurt, het nieuwste bovenaan, dertig dagen lang.",
  kept: "Er is geen mailserver ingesteld (SMTP_URL). Mail gaat daarom de deur niet uit: je leest haar hier, en geeft door wat erin staat.",
  empty: "Er is nog geen mail verstuurd.",
  read: "Lezen",
  to: (address: string) => `aan ${address}`,
  state: {
    waiting: "Wacht op de mailserver.",
    sent: "Verstuurd.",
    kept: "Ligt in dit postvak.",
  },
} as const;
