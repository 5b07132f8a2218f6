import { expect, test } from "vitest";
import { z } from "zod";
import { makeUuid } from "./uuid";

test("an id is a UUID of version 4, and another one each time", () => {
  const made = Array.from({ length: 1000 }, makeUuid);
  for (const id of made) expect(z.uuidv4().safeParse(id).success).toBe(true);
  expect(new Set(made).size).toBe(1000);
});
