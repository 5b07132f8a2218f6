import { paths } from "./book";

/**
 * The book's own quiet style. Sizes and colours of text are left to the reader's device; only the headlines bring their letter along
 * (SIL Open Font License, 14 kB).
 */
export const style = `@font-face {
  font-family: "Big Shoulders Display";
  font-weight: 900;
  src: url("${paths.font}") format("woff2");
}
body { margin: 0 4%; line-height: 1.5; hyphens: auto; -webkit-hyphens: auto; }
body.omslag { margin: 0; text-align: center; }
body.omslag img { max-width: 100%; max-height: 100vh; }
h1, h2, h3 { font-family: "Big Shoulders Display", Impact, sans-serif; font-weight: 900; line-height: 1.05; margin: 1.6em 0 0.5em; page-break-after: avoid; break-after: avoid; hyphens: none; -webkit-hyphens: none; text-align: left; }
h1 { font-size: 2.4em; margin-top: 0.2em; }
h2 { font-size: 1.5em; text-transform: uppercase; }
h3 { font-size: 1.25em; }
p { margin: 0; text-indent: 1.3em; orphans: 2; widows: 2; }
p:first-child, h1 + p, h2 + p, h3 + p, figure + p, aside + p, blockquote + p, ul + p, ol + p, hr + p, div + p, header + p, header p, footer p, figcaption, .colofon p { text-indent: 0; }
.rubriek { border-top: 0.3em solid #b43003; display: inline-block; padding-top: 0.3em; font-size: 0.85em; font-family: monospace; margin-top: 1.5em; }
.lede { font-size: 1.15em; line-height: 1.4; margin: 0.5em 0; }
.auteur, .site, figcaption { font-size: 0.85em; font-family: monospace; line-height: 1.4; }
header { margin-bottom: 1.5em; }
figure { margin: 1.5em 0; page-break-inside: avoid; break-inside: avoid; }
img { max-width: 100%; max-height: 95vh; }
figcaption { margin-top: 0.4em; text-align: left; }
blockquote { margin: 1.2em 0 1.2em 0.6em; padding-left: 1em; border-left: 0.25em solid #b43003; font-style: italic; }
.uitgelicht { margin: 1.8em 0; padding: 0.8em 0; border-top: 0.3em solid; border-bottom: 0.3em solid; page-break-inside: avoid; break-inside: avoid; }
.uitgelicht p { font-family: "Big Shoulders Display", Impact, sans-serif; font-weight: 900; font-size: 1.7em; line-height: 1.1; text-align: left; }
.kader { margin: 1.5em 0; padding: 0.2em 1em 1em; border: 1px solid; border-top: 0.3em solid #b43003; }
.kader p { text-indent: 0; margin-top: 0.5em; }
.kader h2, .kader h3 { margin-top: 0.6em; }
.elders { text-indent: 0; border: 1px solid; padding: 0.8em; }
ul, ol { margin: 1em 0; padding-left: 1.6em; }
li { margin: 0.3em 0; }
li p { text-indent: 0; }
hr { width: 30%; border: 0; border-top: 0.2em solid #b43003; margin: 2em auto; }
sup { line-height: 0; font-size: 0.7em; }
.noten { border-top: 1px solid; margin-top: 2em; font-size: 0.9em; }
.noten p { text-indent: 0; margin-top: 0.5em; }
footer { margin-top: 2em; }
footer p, .colofon p { margin-top: 0.7em; }
.dank { font-style: italic; }
nav ol { list-style: none; padding: 0; }
nav li { margin: 0.7em 0; }
`;
