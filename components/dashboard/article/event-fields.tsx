import { Field } from "@/components/ui/field";
import type { DeskInput } from "@/features/articles/desk-input";
import { fromLocalInput, toLocalInput } from "@/lib/local-time";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";

type Event = NonNullable<DeskInput["event"]>;

type Props = { event: DeskInput["event"]; error: string | undefined; onChange: (event: Event | null) => void };

/** When and where one can go and see for oneself. */
export function EventFields({ event, error, onChange }: Props) {
  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={event !== null}
          onChange={(change) => onChange(change.currentTarget.checked ? newEvent() : null)}
        />{" "}
        {t.hasEvent}
      </label>
      {event === null ? null : (
        <>
          <Field label={t.eventStarts}>
            {(control) => (
              <input
                {...control}
                type="datetime-local"
                value={toLocalInput(event.startsAt)}
                onChange={(change) =>
                  onChange({ ...event, startsAt: fromLocalInput(change.currentTarget.value) ?? event.startsAt })
                }
              />
            )}
          </Field>
          <Field label={t.eventEnds} error={error}>
            {(control) => (
              <input
                {...control}
                type="datetime-local"
                value={toLocalInput(event.endsAt)}
                onChange={(change) => onChange({ ...event, endsAt: fromLocalInput(change.currentTarget.value) })}
              />
            )}
          </Field>
          <Field label={t.eventPlace}>
            {(control) => (
              <input
                {...control}
                value={event.place}
                onChange={(change) => onChange({ ...event, place: change.currentTarget.value })}
              />
            )}
          </Field>
        </>
      )}
    </>
  );
}

function newEvent(): Event {
  return { startsAt: new Date().toISOString(), endsAt: null, place: "" };
}
