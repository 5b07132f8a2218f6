import { DeskTabs } from "@/components/dashboard/desk-tabs";
import { Button, ButtonLink } from "@/components/ui/button";
import type { Asked } from "@/features/statistics/asked";
import { dayOfNext, periodNames } from "@/features/statistics/period";
import { statisticsText as t } from "@/lib/text.nl/statistics";
import { numbersAddress } from "./address";
import { rangeName } from "./range-name";
import styles from "./statistics.module.css";

/** Which days: the kinds of period, the one before and after, and two fields for a free one. */
export function PeriodChoice({ asked, now, about }: { asked: Asked; now: Date; about: string | null }) {
  const { period, values } = asked;
  const steps = (["earlier", "later"] as const).map((way) => ({ way, day: dayOfNext(period, way, now) }));
  return (
    <div className={styles.choice}>
      <DeskTabs
        label={t.periodsLabel}
        tabs={periodNames.map((name) => ({
          href: numbersAddress(asked, { periode: name, van: "", tot: "" }),
          label: t.periods[name],
          here: name === period.name,
        }))}
      />
      <div className={styles.steps}>
        <h2 className={styles.range}>{rangeName(period.name, period.range)}</h2>
        {steps.map(({ way, day }) =>
          day === null ? null : (
            <ButtonLink key={way} small href={numbersAddress(asked, { periode: period.name, dag: day })}>
              {t[way]}
            </ButtonLink>
          ),
        )}
        {about === null ? null : (
          <ButtonLink small href={numbersAddress(asked, { artikel: "", rubriek: "", auteur: "", nummer: "", per: "" })}>
            {t.all}
          </ButtonLink>
        )}
      </div>
      {period.name === "eigen" ? (
        <form action="/redactie/cijfers" className={styles.free}>
          {Object.entries(values).map(([name, value]) =>
            value === "" || ["van", "tot", "dag", "periode"].includes(name) ? null : (
              <input key={name} type="hidden" name={name} value={value} />
            ),
          )}
          <input type="hidden" name="periode" value="eigen" />
          <label>
            {t.from} <input type="date" name="van" defaultValue={period.range.from} />
          </label>
          <label>
            {t.until} <input type="date" name="tot" defaultValue={period.range.to} />
          </label>
          <Button type="submit" small>
            {t.show}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
