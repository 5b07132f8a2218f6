import type { Metadata } from "next";
import { NewArticleButton } from "@/components/dashboard/new-article-button";
import { OverviewList, OverviewSection } from "@/components/dashboard/overview";
import { PageHead } from "@/components/dashboard/page-head";
import { ReadyEditor } from "@/components/dashboard/ready-editor";
import { SettingsForm } from "@/components/dashboard/settings/settings-form";
import { DeskLink } from "@/components/ui/desk-link";
import { Notice } from "@/components/ui/notice";
import { listDeskArticles, listWeek } from "@/features/articles/desk-list";
import { canCreateArticle } from "@/features/articles/policy";
import { inboxFilter } from "@/features/comments/filter";
import { listComments } from "@/features/comments/queries";
import { canManageSettings } from "@/features/editors/policy";
import { hasHandedPassword } from "@/features/editors/queries";
import { type CurrentEditor, requireEditor } from "@/features/editors/session";
import { readSettings } from "@/features/settings/queries";
import { readPeriod } from "@/features/statistics/period";
import { canReadNumbers } from "@/features/statistics/policy";
import { readRanking, readTotals } from "@/features/statistics/queries";
import { formatNumber, weekOf } from "@/lib/dates";
import { addWeeks } from "@/lib/iso-week";
import { overviewText as t } from "@/lib/text.nl/dashboard";
import { accountText } from "@/lib/text.nl/editors";
import { settingsText } from "@/lib/text.nl/settings";
import { statisticsText as numbersText } from "@/lib/text.nl/statistics";
import { workflowText } from "@/lib/text.nl/workflow";

export const instant = false;

export const metadata: Metadata = { title: t.title };

export default async function OverviewPage() {
  const editor = await requireEditor();
  const settings = await readSettings();
  if (settings.setUpAt === null) return <FirstRun editor={editor} settings={settings} />;

  const now = weekOf(new Date());
  const next = addWeeks(now, 1);
  const [thisWeek, nextWeek, drafts, waiting, comments] = await Promise.all([
    listWeek(editor, now),
    listWeek(editor, next),
    listDeskArticles(editor, { status: "draft", own: true }),
    listDeskArticles(editor, { waiting: true }),
    listComments(editor, inboxFilter.parse({})),
  ]);
  const writes = canCreateArticle(editor);
  const week = readPeriod({ periode: "week", dag: "", van: "", tot: "" }, new Date());
  const [read, ranking] = canReadNumbers(editor)
    ? await Promise.all([readTotals(editor, {}, week), readRanking(editor, {}, week, "article", 1)])
    : [null, []];
  return (
    <>
      <PageHead title={t.hello(editor.name)} intro={t.week(now.week, now.year)}>
        {writes ? <NewArticleButton /> : null}
      </PageHead>
      <ReadyEditor />
      {(await hasHandedPassword(editor.id)) ? (
        <Notice tone="info">
          {accountText.handed} <DeskLink href="/redactie/account">{accountText.passwordTitle}</DeskLink>
        </Notice>
      ) : null}
      <OverviewSection title={t.comments} total={comments.total} href="/redactie/reacties" empty={t.commentsEmpty}>
        <OverviewList
          items={comments.comments.slice(0, 5).map((comment) => ({
            key: comment.id,
            href: "/redactie/reacties",
            text: `${comment.name}: ${comment.text}`,
          }))}
        />
      </OverviewSection>
      {read ? (
        <OverviewSection
          title={numbersText.overview}
          total={read.views}
          href="/redactie/cijfers"
          empty={numbersText.empty}
        >
          <OverviewList
            items={ranking.slice(0, 5).map((row) => ({
              key: Number(row.key),
              href: `/redactie/cijfers?artikel=${row.key}`,
              text: `${formatNumber(row.views)} · ${row.name}`,
            }))}
          />
        </OverviewSection>
      ) : null}
      {writes ? (
        <OverviewSection
          title={workflowText.waiting}
          total={waiting.total}
          href="/redactie/artikelen?wacht=1"
          empty={workflowText.waitingEmpty}
        >
          <OverviewList items={waiting.rows.slice(0, 8).map(itemOf)} />
        </OverviewSection>
      ) : null}
      {writes ? (
        <>
          <OverviewSection
            title={t.drafts}
            total={drafts.total}
            href="/redactie/artikelen?status=draft&van-mij=1"
            empty={t.draftsEmpty}
          >
            <OverviewList items={drafts.rows.slice(0, 8).map(itemOf)} />
          </OverviewSection>
          <OverviewSection
            title={t.week(now.week, now.year)}
            total={thisWeek.length}
            href={`/redactie/artikelen?week=${now.year}-${now.week}`}
            empty={t.weekEmpty}
          >
            <OverviewList items={thisWeek.map(itemOf)} />
          </OverviewSection>
          <OverviewSection
            title={t.nextWeek(next.week)}
            total={nextWeek.length}
            href={`/redactie/artikelen?week=${next.year}-${next.week}`}
            empty={t.weekEmpty}
          >
            <OverviewList items={nextWeek.map(itemOf)} />
          </OverviewSection>
        </>
      ) : null}
    </>
  );
}

function itemOf(row: Awaited<ReturnType<typeof listWeek>>[number]) {
  return {
    key: row.id,
    href: `/redactie/artikelen/${row.id}`,
    text: row.title,
    status: row.status,
    sentBack: row.sentBack,
  };
}

type Settings = Awaited<ReturnType<typeof readSettings>>;

/** The dashboard's first screen of all: a magazine that has no name yet. */
function FirstRun({ editor, settings }: { editor: CurrentEditor; settings: Settings }) {
  const { name, tagline, city, email, viewsShown, version } = settings;
  if (!canManageSettings(editor)) return <PageHead title={settingsText.firstWait} />;
  return (
    <>
      <PageHead title={settingsText.firstTitle} intro={settingsText.firstIntro} />
      <SettingsForm present={{ name, tagline, city, email, viewsShown, version }} first />
    </>
  );
}
