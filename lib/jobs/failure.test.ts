import { expect, test } from "vitest";
import { failureOf } from "./failure";

test("van een fout blijven de soort en de code over, nooit wat zij zegt", () => {
  const refused = Object.assign(new Error("550 noor@antenne.example bestaat niet"), {
    code: "EENVELOPE",
    responseCode: 550,
  });
  expect(failureOf(refused)).toBe("Error EENVELOPE 550");
  expect(failureOf(new Error("buiten", { cause: new TypeError("binnen: Noor") }))).toBe("TypeError");
  expect(failureOf("noor@antenne.example")).toBe("Error");
  expect(failureOf(Object.assign(new Error("x"), { code: "Noor de Wit" }))).toBe("Error");
});
