/** What is said before TypeScript can run. Also read by old versions of Node, hence plain JavaScript. */
export const launchText = {
  unknownTask: (task, tasks) => `Onbekende taak "${task}". Kies uit: ${tasks.join(", ")}.`,
  installing: "Pakketten installeren (dit gebeurt alleen de eerste keer of na een wijziging) ...",
  installed: (seconds) => `Pakketten geïnstalleerd in ${seconds} s.`,
  installFailed: "De pakketten konden niet worden geïnstalleerd; hierboven staat waarom.",
  npmMissing: "npm is niet gevonden. Installeer Node.js met npm vanaf https://nodejs.org.",
  nodeMissing:
    "Node 24 is niet mee geïnstalleerd: installatiescripts van npm staan uit. Zet ze aan (npm config set ignore-scripts false), verwijder node_modules en probeer het opnieuw.",
};
