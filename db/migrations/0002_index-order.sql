DROP INDEX "articles_newest_published";--> statement-breakpoint
DROP INDEX "articles_section_published";--> statement-breakpoint
DROP INDEX "articles_desk";--> statement-breakpoint
DROP INDEX "articles_desk_status";--> statement-breakpoint
DROP INDEX "comments_queue";--> statement-breakpoint
DROP INDEX "audit_log_at";--> statement-breakpoint
DROP INDEX "audit_log_subject";--> statement-breakpoint
DROP INDEX "audit_log_editor";--> statement-breakpoint
DROP INDEX "issues_newest";--> statement-breakpoint
DROP INDEX "media_newest";--> statement-breakpoint
CREATE INDEX "articles_newest_published" ON "articles" USING btree ("published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE status = 'published' and trashed_at is null;--> statement-breakpoint
CREATE INDEX "articles_section_published" ON "articles" USING btree ("section_id","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE status = 'published' and trashed_at is null;--> statement-breakpoint
CREATE INDEX "articles_desk" ON "articles" USING btree ("updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "articles_desk_status" ON "articles" USING btree ("status","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "comments_queue" ON "comments" USING btree ("status","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject_type","subject_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_log_editor" ON "audit_log" USING btree ("editor_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "issues_newest" ON "issues" USING btree ("year" DESC NULLS FIRST,"week" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "media_newest" ON "media" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);