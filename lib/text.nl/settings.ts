export const settingsText = {
  title: "Instellingen",
  firstTitle: "Geef je magazine een naam",
  firstIntro: "Dit zien je lezers bovenaan elke pagina. Je kunt het later altijd veranderen.",
  firstSubmit: "Beginnen",
  firstWait: "Het magazine heeft nog geen naam. Een beheerder kan die geven.",
  name: "Naam",
  tagline: "Ondertitel",
  taglineHint: "Een regel die zegt wat het is, zoals: het culturele online mzine van Rotterdam.",
  city: "Stad",
  cityHint: "De stad waar het over gaat; ook het woord achter het hekje in de zijlijn.",
  email: "E-mailadres van de redactie",
  emailHint: "Staat in het colofon. Mag leeg blijven.",
  submit: "Opslaan",
  saved: "De instellingen zijn opgeslagen. Lezers zien ze meteen.",
  demoTitle: "Demo wissen",
  demoIntro:
    "Dit magazine is gevuld met voorbeelden. Met één druk verdwijnen alle voorbeeldartikelen, hun reacties, weergaven en beelden. Wat je zelf maakte, blijft. Dit kan niet ongedaan worden gemaakt.",
  demoWord: "demo wissen",
  demoConfirm: "Typ ter bevestiging: demo wissen",
  demoSubmit: "Demo wissen",
  demoCleared: "De demo is gewist. Het magazine is van jou.",
} as const;

export const settingsFieldText = {
  nameMissing: "Geef het magazine een naam.",
  nameLong: "De naam mag hoogstens 80 tekens lang zijn.",
  taglineLong: "De ondertitel mag hoogstens 160 tekens lang zijn.",
  cityMissing: "Vul een stad in.",
  cityLong: "De stad mag hoogstens 80 tekens lang zijn.",
  emailWrong: "Vul een e-mailadres in, zoals redactie@voorbeeld.nl, of laat het leeg.",
  confirmWrong: "Typ precies: demo wissen",
} as const;
