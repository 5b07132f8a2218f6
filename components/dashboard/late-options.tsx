import { memo, useDeferredValue } from "react";

type Option = { id: number | string; name: string };

const none: Option[] = [];

/** Many options: they come when the rest of the form is there, and are not drawn anew with each letter that is typed in it. */
export const LateOptions = memo(function LateOptions({ options }: { options: Option[] }) {
  return useDeferredValue(options, none).map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
});
