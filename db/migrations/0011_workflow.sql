CREATE TABLE "article_planned_edits" (
	"article_id" integer PRIMARY KEY NOT NULL,
	"editor_id" integer,
	"base" jsonb NOT NULL,
	"content" jsonb NOT NULL,
	"apply_at" timestamp with time zone NOT NULL,
	"failure" text,
	"stamp" uuid NOT NULL,
	CONSTRAINT "article_planned_edits_failure" CHECK ("article_planned_edits"."failure" in ('clash', 'incomplete', 'invalid', 'not-public'))
);
--> statement-breakpoint
DROP INDEX "audit_log_at";--> statement-breakpoint
DROP INDEX "audit_log_subject";--> statement-breakpoint
DROP INDEX "audit_log_editor";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "sent_back_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "article_planned_edits" ADD CONSTRAINT "article_planned_edits_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_planned_edits" ADD CONSTRAINT "article_planned_edits_editor_id_editors_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."editors"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_planned_edits_editor" ON "article_planned_edits" USING btree ("editor_id");--> statement-breakpoint
CREATE INDEX "articles_sent_back" ON "articles" USING btree ("sent_back_at") WHERE sent_back_at is not null;--> statement-breakpoint
CREATE INDEX "audit_log_newest" ON "audit_log" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_log_of_subject" ON "audit_log" USING btree ("subject_type","subject_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_log_of_kind" ON "audit_log" USING btree ("subject_type","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_log_of_action" ON "audit_log" USING btree ("action","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_log_of_editor" ON "audit_log" USING btree ("editor_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_log_words" ON "audit_log" USING gin (("editor_name" || ' ' || coalesce("detail" ->> 'name', '') || ' ' || coalesce("from_state", '') || ' ' || coalesce("to_state", '')) gin_trgm_ops);