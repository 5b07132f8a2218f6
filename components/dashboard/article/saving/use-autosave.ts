import { useEffect, useEffectEvent, useRef } from "react";

const afterPause = 2_000;
const atMost = 8_000;
const retryAfter = 5_000;

type Autosave = {
  /** What is typed: every change is another object. */
  input: unknown;
  dirty: boolean;
  /** What came of the last attempt at this very input. `wait` is for something that only a person can change. */
  failed: "no" | "retry" | "wait";
  /** The attempt that failed: every one is another object, so that one that fails again is tried again. */
  attempt: unknown;
  save: () => void;
};

/**
 * Saves a moment after the typing stops, and every few seconds while it goes on. What could not be reached is tried again by
 * itself, and at once when the connection or the person comes back.
 */
export function useAutosave({ input, dirty, failed, attempt, save }: Autosave): void {
  const onTime = useEffectEvent(save);
  const since = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the input and each failure starts the pause anew
  useEffect(() => {
    if (!dirty) {
      since.current = 0;
      return;
    }
    since.current ||= Date.now();
    if (failed === "wait") return;
    const delay = failed === "retry" ? retryAfter : Math.min(afterPause, since.current + atMost - Date.now());
    const timer = setTimeout(
      () => {
        since.current = 0;
        onTime();
      },
      Math.max(0, delay),
    );
    return () => clearTimeout(timer);
  }, [input, dirty, failed, attempt]);

  const again = dirty && failed !== "no";
  useEffect(() => {
    if (!again) return;
    const onBack = () => {
      if (!document.hidden) onTime();
    };
    window.addEventListener("online", onBack);
    window.addEventListener("focus", onBack);
    document.addEventListener("visibilitychange", onBack);
    return () => {
      window.removeEventListener("online", onBack);
      window.removeEventListener("focus", onBack);
      document.removeEventListener("visibilitychange", onBack);
    };
  }, [again]);
}
