import { expect, test } from "vitest";
import { contrast, fromOklab, luminance, readableByDay, toOklab } from "./colour";

test("contrast is that of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(luminance("#ff0000")).toBeCloseTo(0.2126, 4);
});

test("a colour goes to OKLab and comes back", () => {
  for (const hex of ["#000000", "#ffffff", "#ff4d17", "#0b4f6c", "#12a150"]) expect(fromOklab(toOklab(hex))).toBe(hex);
});

test("whatever colour becomes readable on paper, and keeps its hue", () => {
  for (const hex of ["#ffff00", "#00ffff", "#ffffff", "#ff4d17", "#5a3a8c"]) {
    expect(contrast(readableByDay(hex), "#f4efe6")).toBeGreaterThanOrEqual(4.5);
  }
  expect(readableByDay("#5a3a8c")).toBe("#5a3a8c");
});
