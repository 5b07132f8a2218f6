import { memo, useDeferredValue } from "react";
import { useIdle } from "./when-idle";

type Option = { id: number | string; name: string };

type Props = {
  options: Option[];
  /** What is chosen now is there from the start. */
  chosen?: number | string;
};

const few = 100;

/** Many options: they come when the rest of the form is there, and are not drawn anew with each letter that is typed in it. */
export const LateOptions = memo(function LateOptions({ options, chosen }: Props) {
  const idle = useIdle();
  const shown = useDeferredValue(options);
  return (idle || shown.length <= few ? shown : shown.filter(({ id }) => id === chosen)).map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
});
