import { inspect } from "node:util";
import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import "./client";

test("a failed query that somebody else logs tells nothing of what it carried", () => {
  const failed = new DrizzleQueryError(
    "select 1 where email = $1",
    ["anna@voorbeeld.nl"],
    new Error("connection refused"),
  );
  for (const line of [inspect(failed), inspect({ error: failed }), inspect(new Error("page", { cause: failed }))]) {
    expect(line).toContain("connection refused");
    expect(line).not.toContain("anna@voorbeeld.nl");
  }
  expect(inspect(Object.assign(failed, { digest: "183876187" }))).toContain("183876187");
});
