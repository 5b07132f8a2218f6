import { expect, test } from "vitest";
import { writeLetter } from "./letter";

test("een brief zegt in platte tekst en in HTML hetzelfde, en niets daarin wordt opmaak", () => {
  const letter = writeLetter({
    subject: "Dag",
    paragraphs: ["Dag <b>Noor</b> & co,", "Tweede\nregel"],
    link: { address: "https://antenne.example/x?a=1&b=2", label: "Doe mee" },
    closing: ["Tot ziens"],
  });
  expect(letter.text).toBe(
    "Dag <b>Noor</b> & co,\n\nTweede\nregel\n\nDoe mee:\nhttps://antenne.example/x?a=1&b=2\n\nTot ziens\n",
  );
  expect(letter.html).toContain("Dag &lt;b&gt;Noor&lt;/b&gt; &amp; co,");
  expect(letter.html).toContain('href="https://antenne.example/x?a=1&amp;b=2"');
  expect(letter.html).not.toContain("<b>");
});
