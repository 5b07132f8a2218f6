import { expect, test } from "vitest";
import { chooseSource, type Screen, widestOfEach, widthOnPage } from "./pictures";

const screen = (width: number): Screen => ({
  width,
  density: 1,
  rem: 16,
  matches: (condition) => width >= Number(/([\d.]+)rem/.exec(condition)?.[1]) * 16,
});

test.each([
  ["9rem", 360, 144],
  ["100vw", 360, 360],
  ["320px", 1440, 320],
  ["(width >= 60rem) 48rem, 100vw", 360, 360],
  ["(width >= 60rem) 48rem, 100vw", 1440, 768],
  ["(width >= 48rem) 50vw, 100vw", 1440, 720],
  ["(width >= 82rem) 76rem, (width >= 48rem) 50vw, 100vw", 800, 400],
  ["calc(100vw - 2rem)", 360, 360],
  ["(width >= 60rem) calc(50vw - 2rem), 100vw", 1440, 1440],
  ["", 360, 360],
])("een beeld met sizes %j staat op een scherm van %i px %i px breed", (sizes, width, pixels) => {
  expect(widthOnPage(sizes, screen(width))).toBe(pixels);
});

const srcset = "/beeld/a-960.avif 960w, /beeld/a-320.avif 320w, /beeld/a-640.avif 640w";

test.each([
  [300, "/beeld/a-320.avif"],
  [320, "/beeld/a-320.avif"],
  [321, "/beeld/a-640.avif"],
  [5000, "/beeld/a-960.avif"],
])("voor %i pixels past de kleinste die breed genoeg is, of de breedste", (pixels, address) => {
  expect(chooseSource(srcset, pixels)).toBe(address);
});

test("een beeld zonder maten heeft geen keuze", () => {
  expect(chooseSource("", 320)).toBeNull();
});

test("een beeld dat vaker voorkomt gaat één keer mee, in de breedste maat", () => {
  expect(
    widestOfEach(["/beeld/a-320.avif", "/beeld/b-320.avif", "/beeld/a-960.avif", "/beeld/a-640.avif", "/icon.svg"]),
  ).toEqual(["/beeld/a-960.avif", "/beeld/b-320.avif", "/icon.svg"]);
});
