DROP INDEX "articles_created_by";--> statement-breakpoint
DROP INDEX "comments_queue";--> statement-breakpoint
CREATE INDEX "articles_created_by" ON "articles" USING btree ("created_by","id");--> statement-breakpoint
CREATE INDEX "comments_queue" ON "comments" USING btree ("status","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"article_id");