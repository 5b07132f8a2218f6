CREATE TABLE "article_related" (
	"article_id" integer PRIMARY KEY NOT NULL,
	"related_ids" integer[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "editor_id" integer;--> statement-breakpoint
CREATE INDEX "article_related_ids" ON "article_related" USING gin ("related_ids");--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_editor_id_editors_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."editors"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_event_starts" ON "articles" USING btree ("event_starts_at","id") WHERE status = 'published' and trashed_at is null;--> statement-breakpoint
CREATE INDEX "articles_event_ends" ON "articles" USING btree ("event_ends_at") WHERE status = 'published' and trashed_at is null;