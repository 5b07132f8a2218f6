/** What stands beside a field of an image's form. */
export const mediaFieldText = {
  altMissing: "Beschrijf wat er te zien is, of vink aan dat het beeld alleen versiering is.",
  altLong: "De beschrijving mag hoogstens 1.000 tekens lang zijn.",
  captionLong: "Het bijschrift mag hoogstens 1.000 tekens lang zijn.",
  makerLong: "De naam van de maker mag hoogstens 300 tekens lang zijn.",
  licenceLong: "De licentie mag hoogstens 300 tekens lang zijn.",
  focalWrong: "Kies een punt binnen het beeld.",
} as const;

/** Why an upload was refused. */
export const uploadText = {
  "not-logged-in": "Je bent niet meer ingelogd. Log opnieuw in en probeer het nog eens.",
  forbidden: "Met jouw rol kun je geen beelden toevoegen.",
  "wrong-origin": "Dit verzoek kwam niet van deze site. Herlaad de pagina en probeer het nog eens.",
  "no-file": "Kies een bestand.",
  "bad-form": "Het bestand kwam niet goed over. Probeer het nog eens.",
  "too-large": "Dit bestand is te groot: een afbeelding mag 25 MB zijn, video en geluid 64 MB.",
  unsupported:
    "Dit soort bestand kan hier niet. Kies een JPEG, PNG, WebP, AVIF of GIF, een MP4 of WebM, of een MP3, M4A of OGG.",
  "too-many-pixels": "Deze afbeelding is te groot om te verwerken: hoogstens 50 miljoen pixels.",
  broken: "Dit bestand is beschadigd of onvolledig. Bewaar het opnieuw en probeer het nog eens.",
} as const;
