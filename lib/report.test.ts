import { afterEach, expect, test, vi } from "vitest";
import { report, reportSometimes } from "./report";

afterEach(() => {
  vi.restoreAllMocks();
});

test("what was being stored stays out of the log", () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  const query = new Error("Failed query: insert into commenters values ($1) params: anna@voorbeeld.nl", {
    cause: new Error("connection refused"),
  });
  const id = report("comment", query);
  const line = String(log.mock.calls[0]?.[0]);
  expect(line).toContain(id);
  expect(line).toContain("connection refused");
  expect(line).not.toContain("anna@voorbeeld.nl");
});

test("what fails often is reported once a minute", () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  for (let time = 0; time < 100; time += 1) reportSometimes("test", new Error("away"));
  expect(log).toHaveBeenCalledTimes(1);
});
