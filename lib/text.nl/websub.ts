export const websubText = {
  title: "Feeds",
  intro:
    "Een WebSub-hub vertelt lezersprogramma's meteen dat er iets nieuws is. Dan hoeven ze niet steeds te komen kijken.",
  hub: "WebSub-hub",
  hubHint: "Een adres dat met https:// begint, zoals https://pubsubhubbub.appspot.com/. Leeg is uit.",
  wrong: "Vul het adres van een hub in dat met https:// begint, zonder poort of wachtwoord, of laat het leeg.",
  submit: "Feeds opslaan",
  saved: "Opgeslagen. De feeds zeggen het vanaf nu.",
} as const;
