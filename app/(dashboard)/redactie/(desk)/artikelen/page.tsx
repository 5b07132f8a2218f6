import type { Metadata } from "next";
import { ArticleFilters, type FilterValues } from "@/components/dashboard/article-filters";
import { ArticleTable } from "@/components/dashboard/article-table";
import { NewArticleButton } from "@/components/dashboard/new-article-button";
import { PageHead } from "@/components/dashboard/page-head";
import { Pager } from "@/components/dashboard/pager";
import { ReadyEditor } from "@/components/dashboard/ready-editor";
import { ButtonLink } from "@/components/ui/button";
import { getFilterChoices } from "@/features/articles/desk-choices";
import { type DeskFilter, listDeskArticles } from "@/features/articles/desk-list";
import { canCreateArticle } from "@/features/articles/policy";
import { requireEditor } from "@/features/editors/session";
import { articleStatuses } from "@/lib/article-status";
import { weekOf } from "@/lib/dates";
import { addWeeks, type IsoWeek, isWeek } from "@/lib/iso-week";
import { single, wholeNumber } from "@/lib/search-params";
import { articleListText as t } from "@/lib/text.nl/desk-articles";
import { workflowText } from "@/lib/text.nl/workflow";

export const instant = false;

export const metadata: Metadata = { title: t.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ArticlesPage({ searchParams }: Props) {
  const editor = await requireEditor("/redactie/artikelen");
  const params = await searchParams;
  const values: FilterValues = {
    status: single(params.status),
    rubriek: single(params.rubriek),
    auteur: single(params.auteur),
    week: single(params.week),
    zoek: single(params.zoek),
    "van-mij": single(params["van-mij"]),
    wacht: single(params.wacht),
    prullenbak: single(params.prullenbak),
  };
  const filter = filterOf(values);
  const [list, choices] = await Promise.all([
    listDeskArticles(editor, filter, wholeNumber(params.pagina)),
    getFilterChoices(),
  ]);
  return (
    <>
      <PageHead title={filter.trash ? t.trash : t.title} intro={t.count(list.total, list.more)}>
        <ButtonLink kind="quiet" href={filter.trash ? "/redactie/artikelen" : "/redactie/artikelen?prullenbak=1"}>
          {filter.trash ? t.notTrash : t.trash}
        </ButtonLink>
        {canCreateArticle(editor) ? <NewArticleButton /> : null}
      </PageHead>
      <ArticleFilters values={values} choices={choices} weeks={weeksAround(filter.week)} />
      {list.rows.length === 0 ? (
        <p>{filter.trash ? t.emptyTrash : filter.waiting ? workflowText.waitingEmpty : t.empty}</p>
      ) : (
        <ArticleTable rows={list.rows} />
      )}
      <Pager path="/redactie/artikelen" params={values} page={list.page} pages={list.pages} more={list.more} />
      <ReadyEditor />
    </>
  );
}

function filterOf(values: FilterValues): DeskFilter {
  const [year = 0, week = 0] = values.week.split("-").map(Number);
  return {
    status: articleStatuses.find((status) => status === values.status),
    sectionId: wholeNumber(values.rubriek),
    authorId: wholeNumber(values.auteur),
    week: isWeek({ year, week }) ? { year, week } : undefined,
    own: values["van-mij"] !== "",
    waiting: values.wacht !== "",
    search: values.zoek,
    trash: values.prullenbak !== "",
  };
}

/** The weeks that one may want to see: from two ahead back through a quarter of a year, and the chosen one. */
function weeksAround(chosen: IsoWeek | undefined): IsoWeek[] {
  const now = weekOf(new Date());
  const weeks = Array.from({ length: 17 }, (_, index) => addWeeks(now, 4 - index));
  const known = weeks.some((week) => week.year === chosen?.year && week.week === chosen.week);
  return chosen && !known ? [...weeks, chosen] : weeks;
}
