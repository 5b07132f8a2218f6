import { expect, test } from "vitest";
import { matching, screenItem } from "./palette-items";

const items = ["Planning", "Reacties", "Café Één", "De planning van deze week"].map((label) =>
  screenItem({ href: `/${label}`, label }),
);
const found = (typed: string) => matching(items, typed).map(({ label }) => label);

test("een keuze wordt gevonden op elk woord, ongeacht hoofdletters en accenten", () => {
  expect(found("week plan")).toEqual(["De planning van deze week"]);
  expect(found("CAFE een")).toEqual(["Café Één"]);
  expect(found("  ")).toHaveLength(4);
  expect(found("bestaat niet")).toEqual([]);
});
