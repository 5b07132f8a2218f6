import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { editors } from "@/db/schema/editors";
import { issues } from "@/db/schema/issues";
import { sections } from "@/db/schema/sections";
import { getMediaViews } from "@/features/media/queries";
import type { MediaView } from "@/features/media/view";
import type { ArticleStatus } from "@/lib/article-status";
import { addWeeks, type IsoWeek } from "@/lib/iso-week";
import type { Role } from "@/lib/role";
import { canPlan } from "./policy";

/** A piece on the week desk. `deadline` and `publishAt` are ISO instants. */
export type Piece = {
  id: number;
  version: number;
  title: string;
  status: ArticleStatus;
  sectionId: number | null;
  section: string | null;
  assigneeId: number | null;
  assignee: string | null;
  deadline: string | null;
  publishAt: string | null;
};

/** One column: a week with its issue, whether that is there already (`id`) or not, and its pieces in their order. */
export type DeskWeek = {
  week: IsoWeek;
  id: number | null;
  version: number;
  title: string;
  note: string;
  cover: MediaView | null;
  releaseAt: string | null;
  releasedAt: string | null;
  pieces: Piece[];
};

export type WeekDesk = { weeks: DeskWeek[]; unplaced: Piece[] };

const mostInWeek = 60;
const mostUnplaced = 30;

/** The weeks from one on, `count` of them, and what has no week yet. Nothing for who plans nothing. */
export async function getWeekDesk(editor: { role: Role }, from: IsoWeek, count: number): Promise<WeekDesk> {
  if (!canPlan(editor)) return { weeks: [], unplaced: [] };
  const weeks = Array.from({ length: count }, (_, index) => addWeeks(from, index));
  const rows = await db
    .select()
    .from(issues)
    .where(or(...weeks.map(({ year, week }) => and(eq(issues.year, year), eq(issues.week, week)))));
  const covers = await getMediaViews(
    rows.flatMap((row) => row.coverId ?? []),
    db,
  );
  const pieces = await listPieces(rows.map((row) => row.id));
  const unplaced = await selectPieces()
    .where(and(isNull(articles.issueId), isNull(articles.trashedAt), ne(articles.status, "withdrawn")))
    .orderBy(desc(articles.updatedAt), desc(articles.id))
    .limit(mostUnplaced);
  return {
    weeks: weeks.map((week) => {
      const issue = rows.find((row) => row.year === week.year && row.week === week.week);
      return {
        week,
        id: issue?.id ?? null,
        version: issue?.version ?? 0,
        title: issue?.title ?? "",
        note: issue?.note ?? "",
        cover: issue?.coverId ? (covers[issue.coverId] ?? null) : null,
        releaseAt: issue?.releaseAt?.toISOString() ?? null,
        releasedAt: issue?.releasedAt?.toISOString() ?? null,
        pieces: pieces.filter((piece) => piece.issueId === issue?.id).map(pieceOf),
      };
    }),
    unplaced: unplaced.map(pieceOf),
  };
}

type Row = Awaited<ReturnType<typeof selectPieces>>[number];

async function listPieces(issueIds: number[]): Promise<Row[]> {
  if (issueIds.length === 0) return [];
  return selectPieces()
    .where(and(inArray(articles.issueId, issueIds), isNull(articles.trashedAt)))
    .orderBy(asc(articles.position), asc(articles.id))
    .limit(mostInWeek * issueIds.length);
}

function selectPieces() {
  return db
    .select({
      id: articles.id,
      version: articles.version,
      title: articles.title,
      status: articles.status,
      sectionId: articles.sectionId,
      section: sections.name,
      assigneeId: articles.assigneeId,
      assignee: editors.name,
      deadline: articles.deadlineAt,
      publishAt: articles.publishAt,
      issueId: articles.issueId,
    })
    .from(articles)
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(editors, eq(editors.id, articles.assigneeId))
    .$dynamic();
}

function pieceOf({ issueId: _, deadline, publishAt, ...piece }: Row): Piece {
  return { ...piece, deadline: deadline?.toISOString() ?? null, publishAt: publishAt?.toISOString() ?? null };
}

export type PlanChoices = { sections: { id: number; name: string }[]; people: { id: number; name: string }[] };

/** What a planned piece can be given to, and in which section. Nothing for who plans nothing. */
export async function getPlanChoices(editor: { role: Role }): Promise<PlanChoices> {
  if (!canPlan(editor)) return { sections: [], people: [] };
  const sectionRows = await db
    .select({ id: sections.id, name: sections.name })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.id));
  const people = await db
    .select({ id: editors.id, name: editors.name })
    .from(editors)
    .where(and(isNull(editors.removedAt), ne(editors.role, "moderator")))
    .orderBy(asc(editors.name), asc(sql`${editors.id}`));
  return { sections: sectionRows, people };
}
