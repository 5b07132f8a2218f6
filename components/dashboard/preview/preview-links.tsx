"use client";

import { useId, useRef, useState } from "react";
import { attempt, type Refused, refusalText } from "@/components/dashboard/attempt";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { endPreview, sharePreview } from "@/features/preview-links/actions";
import type { PreviewLink } from "@/features/preview-links/queries";
import { type PreviewSubject, previewTerms } from "@/features/preview-links/schema";
import { previewLinkText as t } from "@/lib/text.nl/preview";
import styles from "./preview-links.module.css";

type Said = { tone: "good" | "bad"; text: string };

/** Makes and ends the links by which someone from outside reads an article or issue. */
export function PreviewLinks({ of, links }: { of: PreviewSubject; links: PreviewLink[] }) {
  const [days, setDays] = useState<number>(7);
  const [address, setAddress] = useState("");
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const title = useId();

  const run = async (work: () => Promise<Said>) => {
    setBusy(true);
    setSaid(await work());
    setBusy(false);
  };
  const make = () =>
    run(async () => {
      const made = await attempt(() => sharePreview(of, days));
      if (!made.ok) return refused(made);
      setAddress(made.data.address);
      return { tone: "good", text: t.made };
    });
  const end = (id: number) =>
    run(async () => {
      const ended = await attempt(() => endPreview(id));
      if (!ended.ok) return refused(ended);
      setAddress("");
      return { tone: "good", text: t.ended };
    });

  return (
    <div className={styles.links}>
      <p className={styles.hint}>{t.hint}</p>
      <div className={styles.make}>
        <Field label={t.term}>
          {(control) => (
            <select {...control} value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
              {previewTerms.map((term) => (
                <option key={term} value={term}>
                  {t.days(term)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button busy={busy} onClick={make}>
          {t.make}
        </Button>
      </div>
      <Notice tone={said?.tone ?? "good"}>{said?.text ?? null}</Notice>
      {address ? <Address address={address} /> : null}
      <h3 id={title} className={styles.heading}>
        {t.open}
      </h3>
      {links.length === 0 ? (
        <p className={styles.hint}>{t.none}</p>
      ) : (
        <ul aria-labelledby={title} className={`desk-list ${styles.list}`}>
          {links.map(({ id, by, endsAt }) => (
            <li key={id} className={styles.line}>
              {t.line(by, new Date(endsAt))}
              <Button small busy={busy} aria-label={t.endLabel(by, new Date(endsAt))} onClick={() => end(id)}>
                {t.end}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The address, told once; selected where the browser does not copy by itself. */
function Address({ address }: { address: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    field.current?.select();
    setCopied(
      (await navigator.clipboard?.writeText(address).then(
        () => true,
        () => false,
      )) ?? false,
    );
  };
  return (
    <div className={styles.make}>
      <Field label={t.address}>{(control) => <input {...control} ref={field} readOnly value={address} />}</Field>
      <Button onClick={copy}>{t.copy}</Button>
      <p role="status" className={styles.hint}>
        {copied === null ? null : copied ? t.copied : t.copyFailed}
      </p>
    </div>
  );
}

function refused(result: Refused): Said {
  return { tone: "bad", text: refusalText(result, { "rate-limited": t.tooMany }) };
}
