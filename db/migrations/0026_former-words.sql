ALTER TABLE "comment_bans" ADD COLUMN "decision_id" integer;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "former" jsonb;--> statement-breakpoint
CREATE INDEX "comment_bans_decision" ON "comment_bans" USING btree ("decision_id") WHERE decision_id is not null;--> statement-breakpoint
CREATE INDEX "comments_former" ON "comments" USING btree ("id") WHERE former is not null;