import type { Metadata } from "next";
import { Forbidden } from "@/components/dashboard/forbidden";
import styles from "@/components/dashboard/form.module.css";
import { PageHead } from "@/components/dashboard/page-head";
import { PlanFilters } from "@/components/dashboard/plan/plan-filters";
import { SlotForm } from "@/components/dashboard/plan/slot-form";
import { WeekDesk } from "@/components/dashboard/plan/week-desk";
import { ReadyEditor } from "@/components/dashboard/ready-editor";
import { ButtonLink } from "@/components/ui/button";
import { requireEditor } from "@/features/editors/session";
import { getPlanChoices, getWeekDesk } from "@/features/issues/desk";
import { canPlan } from "@/features/issues/policy";
import { weekOf } from "@/lib/dates";
import { addWeeks, type IsoWeek } from "@/lib/iso-week";
import { single, wholeNumber } from "@/lib/search-params";
import { planText as t } from "@/lib/text.nl/plan";
import { readWeekKey, weekKey } from "@/lib/week-key";

export const instant = false;

export const metadata: Metadata = { title: t.title };

const shown = 5;

type Props = { searchParams: Promise<Record<"van" | "wie" | "rubriek", string | string[] | undefined>> };

/** The week desk: what stands where in the weeks to come. */
export default async function PlanningPage({ searchParams }: Props) {
  const editor = await requireEditor("/redactie/planning");
  if (!canPlan(editor)) return <Forbidden />;
  const { van, wie, rubriek } = await searchParams;
  const now = weekOf(new Date());
  const from = readWeekKey(single(van)) ?? addWeeks(now, -1);
  const [desk, choices] = await Promise.all([getWeekDesk(editor, from, shown), getPlanChoices(editor)]);
  const filter = { personId: wholeNumber(wie) ?? null, sectionId: wholeNumber(rubriek) ?? null };
  return (
    <>
      <PageHead title={t.title} intro={t.intro}>
        <ButtonLink kind="quiet" href={pathOf(addWeeks(from, -shown))}>
          {t.earlier}
        </ButtonLink>
        <ButtonLink kind="quiet" href="/redactie/planning">
          {t.today}
        </ButtonLink>
        <ButtonLink kind="quiet" href={pathOf(addWeeks(from, shown))}>
          {t.later}
        </ButtonLink>
      </PageHead>
      <PlanFilters choices={choices} from={weekKey(from)} {...filter} />
      <WeekDesk desk={desk} now={now} {...filter} />
      <section className={styles.section} aria-labelledby="plannen">
        <h2 id="plannen">{t.plan}</h2>
        <SlotForm choices={choices} weeks={desk.weeks.map(({ week }) => week)} week={now} />
      </section>
      <ReadyEditor />
    </>
  );
}

function pathOf(from: IsoWeek): string {
  return `/redactie/planning?van=${weekKey(from)}`;
}
