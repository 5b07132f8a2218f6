import { sql as raw } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { auditLog } from "@/db/schema/editors";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { listPeople } from "@/features/editors/queries";
import { listMails } from "@/features/mail/queries";
import { roles } from "@/lib/role";
import { type AuditFilter, auditPageSize, listAudit, listAuditPeople } from "./queries";

type Line = Partial<typeof auditLog.$inferInsert>;

const admin = { role: "admin" } as const;

beforeEach(emptyTables);
afterAll(() => sql.end());

async function line(values: Line): Promise<number> {
  const [made] = await db
    .insert(auditLog)
    .values({ editorName: "", action: "article.status", subjectType: "article", ...values })
    .returning({ id: auditLog.id });
  return made?.id ?? 0;
}

const found = async (filter: AuditFilter) => (await listAudit(admin, filter)).map(({ id }) => id);

test("alleen een beheerder leest het logboek, de mensen en het postvak, wie de vraag ook stelt", async () => {
  await makeEditor("editor");
  await line({});
  await sql`insert into mails (to_address, subject, text, html) values ('a@b.nl', 'x', 'x', 'x')`;
  for (const role of roles) {
    const size = role === "admin" ? 1 : 0;
    expect(await listAudit({ role }, {})).toHaveLength(size);
    expect(await listAuditPeople({ role })).toHaveLength(size);
    expect(await listPeople({ role })).toHaveLength(size);
    expect(await listMails({ role })).toHaveLength(size);
  }
});

describe("zoeken in het logboek", () => {
  test("op wie, wat, welk artikel en wanneer", async () => {
    const { id: editorId, name } = await makeEditor("editor");
    const articleId = await makeArticle();
    const old = await line({ at: new Date("2026-01-01T12:00:00Z"), action: "article.trash", subjectId: articleId });
    const mine = await line({ editorId, editorName: name, subjectId: articleId + 1 });
    const role = await line({ action: "editor.add", subjectType: "editor", editorName: "Wie weg is" });
    expect(await found({})).toEqual([role, mine, old]);
    expect(await found({ by: editorId })).toEqual([mine]);
    expect(await found({ by: "system" })).toEqual([old]);
    expect(await found({ kind: "article" })).toEqual([mine, old]);
    expect(await found({ kind: "article.trash" })).toEqual([old]);
    expect(await found({ articleId })).toEqual([old]);
    expect(await found({ until: new Date("2026-01-01T12:00:01Z") })).toEqual([old]);
    expect(await found({ from: new Date("2026-01-01T12:00:01Z") })).toEqual([role, mine]);
  });

  test("op van wat naar wat een artikel ging", async () => {
    const sent = await line({ from: "draft", to: "review" });
    const out = await line({ from: "review", to: "published" });
    const gone = await line({ from: "published", to: "trash" });
    expect(await found({ was: "review" })).toEqual([out]);
    expect(await found({ became: "review" })).toEqual([sent]);
    expect(await found({ was: "published", became: "trash" })).toEqual([gone]);
    expect(await found({ was: "draft", became: "trash" })).toEqual([]);
  });

  test("op woorden: een naam, een titel van toen, een titel van nu, en nooit als patroon", async () => {
    const articleId = await makeArticle({ title: "De kapper van Zuid" });
    const now = await line({ subjectId: articleId });
    const then = await line({ detail: { name: "100% kapper" } });
    const person = await line({ editorName: "Kappersdochter" });
    await line({ detail: { name: "1000 vissen" } });
    expect(await found({ search: "KAPPER" })).toEqual([person, then, now]);
    expect(await found({ search: "100%" })).toEqual([then]);
    expect(await found({ search: "\u0000" })).toHaveLength(4);
    expect(await found({ search: "bestaat niet" })).toEqual([]);
  });

  test("bladzijde na bladzijde, zonder iets over te slaan als er intussen iets bij komt", async () => {
    await sql`insert into audit_log (created_at, editor_name, action, subject_type)
      select now() - n * interval '1 second', '', 'article.status', 'article' from generate_series(1, ${auditPageSize + 3}) n`;
    const first = await found({});
    expect(first).toHaveLength(auditPageSize);
    await line({});
    const rest = await found({ before: first.at(-1) });
    expect(rest).toHaveLength(3);
    expect(first).not.toEqual(expect.arrayContaining(rest));
  });
});

test("elk filter vindt zijn regels in de volgorde van een index, zonder alles te lezen of te sorteren", async () => {
  const plans = await db.transaction(async (tx) => {
    await tx.execute(raw`set local enable_seqscan = off`);
    await tx.execute(raw`set local enable_bitmapscan = off`);
    await tx.execute(raw`set local enable_sort = off`);
    const explain = async (where: string) => {
      const rows = await tx.execute<{ "QUERY PLAN": string }>(
        raw.raw(`explain select * from audit_log where ${where} order by created_at desc, id desc limit 100`),
      );
      return rows.map((row) => row["QUERY PLAN"]).join(" ");
    };
    return [
      await explain("true"),
      await explain("editor_id = 1"),
      await explain("action = 'article.publish'"),
      await explain("subject_type = 'article'"),
      await explain("from_state = 'draft'"),
      await explain("to_state = 'published'"),
      await explain("subject_type = 'article' and subject_id = 1"),
    ];
  });
  for (const plan of plans) expect(plan).not.toMatch(/Sort|Seq Scan/);
});
