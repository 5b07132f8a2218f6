import { useEffect, useRef } from "react";
import { secondFactorText as t } from "@/lib/text.nl/second-factor";
import factor from "./second-factor.module.css";

/** Shown this once; the focus goes to it, so that it is also read out. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={factor.heading}>
        {t.codesTitle}
      </h2>
      <p>{t.codesExplanation}</p>
      <ul className={`desk-list ${factor.codes}`}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a href="/redactie">{t.done}</a>
      </p>
    </>
  );
}
