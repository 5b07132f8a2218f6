import fc from "fast-check";

/** On CI property tests take the same examples each time, so that a red run is about the change; elsewhere new ones, which find more. */
if (process.env.CI) fc.configureGlobal({ seed: 2024 });
