import { PrivatePage } from "@/components/magazine/private-page";
import { transparencyText as t } from "@/lib/text.nl/transparency";

/** The years that there is a report of. */
export function TransparencyYears({ years }: { years: number[] }) {
  return (
    <PrivatePage kind={t.kind} title={t.title}>
      <p>{t.intro}</p>
      <h2>{t.years}</h2>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <a href={`/transparantie/${year}`}>{year}</a>
          </li>
        ))}
      </ul>
    </PrivatePage>
  );
}
