"use client";

import { useState } from "react";
import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { PictureField } from "@/components/dashboard/picture-field";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { MediaView } from "@/features/media/view";
import { saveLook } from "@/features/settings/actions";
import { accentProblem } from "@/lib/accent";
import { settingsFieldText, lookText as t } from "@/lib/text.nl/settings";
import { LookPreview } from "./look-preview";

/** The orange of the design. */
const drawn = "#ff4d17";

type Props = { present: { accent: string; logo: MediaView | null; version: number } };

/** The logo and the colour, with how a page looks with it while one chooses. */
export function LookForm({ present }: Props) {
  const { state, busy, fields, form } = useForm(saveLook);
  const [own, setOwn] = useState(state.values.ownAccent ? true : present.accent !== "");
  const [accent, setAccent] = useState(state.values.accent || present.accent || drawn);
  const problem = own ? accentProblem(accent) : null;
  return (
    <form {...form} className={styles.form} noValidate>
      <h2>{t.title}</h2>
      <p className={styles.text}>{t.intro}</p>
      <Answer result={state.result} done={t.saved} />
      <input type="hidden" name="version" value={present.version} />
      <PictureField
        name="logoId"
        label={t.logo}
        hint={t.logoHint}
        pick={t.pickLogo}
        remove={t.removeLogo}
        present={present.logo}
        error={fields.logoId}
      />
      <label>
        <input
          type="checkbox"
          name="ownAccent"
          value="1"
          checked={own}
          onChange={(event) => setOwn(event.currentTarget.checked)}
        />{" "}
        {t.ownAccent}
      </label>
      <Field
        label={t.accent}
        hint={t.accentHint}
        error={problem ? settingsFieldText.accentProblem[problem] : fields.accent}
      >
        {(control) => (
          <input
            {...control}
            type="color"
            name="accent"
            value={accent}
            onChange={(event) => {
              setAccent(event.currentTarget.value);
              setOwn(true);
            }}
          />
        )}
      </Field>
      <LookPreview accent={own ? accent : drawn} />
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {t.submit}
        </Button>
      </div>
    </form>
  );
}
