import { civilTime, formatDate, formatDay, formatTime } from "@/lib/dates";

/** An instant as the desk writes it, in Rotterdam's time: `29 maart 2024 09:43`, or in a list `29-03-2024`. */
export function When({ at, short = false }: { at: string; short?: boolean }) {
  const instant = new Date(at);
  return (
    <time dateTime={at} title={`${formatDay(instant)} ${formatTime(instant)}`}>
      {short ? numbers(instant) : `${formatDate(instant)} ${formatTime(instant)}`}
    </time>
  );
}

function numbers(instant: Date): string {
  const { year, month, day } = civilTime(instant);
  return [day, month, year].map((part) => String(part).padStart(2, "0")).join("-");
}
