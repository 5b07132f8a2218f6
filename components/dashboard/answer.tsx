import { Notice } from "@/components/ui/notice";
import type { errorText } from "@/lib/text.nl/errors";
import { type Attempted, refusalText } from "./attempt";

type AnswerProps = { result: Attempted<unknown> | null; done?: string; said?: Partial<typeof errorText> };

/** What came of a form: the reason for a refusal, or that it was done. Stands in the page from the start, so that it is spoken. */
export function Answer({ result, done, said }: AnswerProps) {
  return (
    <>
      <Notice tone="good">{result?.ok ? (done ?? null) : null}</Notice>
      <Notice tone="bad">{result?.ok === false ? refusalText(result, said) : null}</Notice>
    </>
  );
}
