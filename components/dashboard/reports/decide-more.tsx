import inbox from "@/components/dashboard/inbox/inbox.module.css";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { CommentFile } from "@/features/reports/queries";
import { banDeskText } from "@/lib/text.nl/bans";
import { reportFileText as t } from "@/lib/text.nl/reports";

type Props = { file: CommentFile; fields: Record<string, string>; typed: Record<string, string> };

/** What is asked besides, where the comment gets other words. */
export function EditFields({ file, fields, typed }: Props) {
  return (
    <>
      <Field label={t.newText} hint={t.newTextHint} error={fields.text}>
        {(control) => <textarea {...control} name="text" rows={6} defaultValue={typed.text || file.text} />}
      </Field>
      <Field label={t.note} hint={t.noteHint} error={fields.note} required>
        {(control) => <input {...control} name="note" maxLength={200} defaultValue={typed.note} />}
      </Field>
    </>
  );
}

/** What is asked besides, where its sender may not comment for a time. */
export function BanFields({ file, fields, typed }: Props) {
  const choices = [
    { name: "banAddress", label: file.addressKnown ? banDeskText.choices.address() : null },
    { name: "banName", label: file.name && banDeskText.choices.name(file.name) },
    { name: "banDomain", label: file.domain && banDeskText.choices.domain(file.domain) },
  ];
  return (
    <>
      <fieldset className={inbox.choices}>
        <legend>{t.banOn}</legend>
        {file.addressKnown ? null : <p>{banDeskText.addressGone}</p>}
        {choices.map(({ name, label }) =>
          label ? (
            <label key={name}>
              <input type="checkbox" name={name} value="ja" defaultChecked={typed[name] === "ja"} /> {label}
            </label>
          ) : null,
        )}
        <Notice tone="bad">{fields.kinds}</Notice>
      </fieldset>
      <Field label={t.banDays} hint={banDeskText.kept} error={fields.days}>
        {(control) => (
          <select {...control} name="days" defaultValue={typed.days || banDeskText.usualDays}>
            {Object.entries(banDeskText.lengths).map(([days, length]) => (
              <option key={days} value={days}>
                {length}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
