import { expect, test } from "vitest";
import { describeDevice } from "./device";

const tail = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox op Windows"],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${tail} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`, "Edge op Windows"],
  [`Mozilla/5.0 (Linux; Android 10; K) ${tail} Chrome/142.0.0.0 Mobile Safari/537.36`, "Chrome op Android"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
    "Safari op iPhone",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
    "Safari op macOS",
  ],
  ["curl/8.1", ""],
  ["<script>", ""],
  ["", ""],
])("%s", (agent, device) => {
  expect(describeDevice(agent)).toBe(device);
});
