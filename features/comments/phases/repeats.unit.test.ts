import { expect, test } from "vitest";
import { repeats } from "./repeats";
import { around, comment } from "./test-around";

test("the same again is refused here, and looked at when it also came elsewhere", () => {
  const twins = (here: boolean, elsewhere: number) => repeats(comment(), around({ twins: { here, elsewhere } }));
  expect(twins(true, 0)).toEqual({ ok: false, error: "duplicate" });
  expect(twins(false, 3)).toMatchObject({ says: "hold", number: 3 });
  expect(twins(false, 0)).toMatchObject({ says: "pass" });
});
