CREATE TABLE "comment_bans" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comment_bans_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"value" text DEFAULT '' NOT NULL,
	"address_hash" "bytea",
	"address_key_id" integer,
	"label" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" integer,
	"until" timestamp with time zone NOT NULL,
	"lifted_at" timestamp with time zone,
	"lifted_by" integer,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "comment_bans_kind" CHECK ("comment_bans"."kind" in ('name', 'domain', 'address'))
);
--> statement-breakpoint
CREATE TABLE "sender_keys" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sender_keys_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"week" date NOT NULL,
	"key" "bytea" NOT NULL,
	CONSTRAINT "sender_keys_week_unique" UNIQUE("week")
);
--> statement-breakpoint
CREATE TABLE "comment_digests" (
	"editor_id" integer PRIMARY KEY NOT NULL,
	"rhythm" text NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "comment_digests_rhythm" CHECK ("comment_digests"."rhythm" in ('hourly', 'daily'))
);
--> statement-breakpoint
CREATE TABLE "comment_starts" (
	"sender_hash" "bytea" PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comments" DROP CONSTRAINT "comments_spam";--> statement-breakpoint
DROP INDEX "comments_repeat";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "comment_review" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "kind" text DEFAULT 'comment' NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "verdicts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "address_key_id" integer;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "before" jsonb;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "batch" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "desk_edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "desk_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "comment_banned_words" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "comment_suspect_words" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "comment_links" smallint DEFAULT 2;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "comment_length" smallint DEFAULT 5000 NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "comment_seconds" smallint DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_bans" ADD CONSTRAINT "comment_bans_address_key_id_sender_keys_id_fk" FOREIGN KEY ("address_key_id") REFERENCES "public"."sender_keys"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_bans" ADD CONSTRAINT "comment_bans_created_by_editors_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."editors"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_bans" ADD CONSTRAINT "comment_bans_lifted_by_editors_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."editors"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_digests" ADD CONSTRAINT "comment_digests_editor_id_editors_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."editors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_bans_value" ON "comment_bans" USING btree ("value") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "comment_bans_address" ON "comment_bans" USING btree ("address_hash") WHERE address_hash is not null;--> statement-breakpoint
CREATE INDEX "comment_bans_until" ON "comment_bans" USING btree ("until" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "comment_starts_at" ON "comment_starts" USING btree ("at");--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_address_key_id_sender_keys_id_fk" FOREIGN KEY ("address_key_id") REFERENCES "public"."sender_keys"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_of_article" ON "comments" USING btree ("article_id","status","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "comments_signs" ON "comments" USING gin ((jsonb_path_query_array("verdicts", '$[*] ? (@.says != "pass" || (@.phase == "links" && @.number > 0)).why')));--> statement-breakpoint
CREATE INDEX "comments_batch" ON "comments" USING btree ("batch") WHERE batch is not null;--> statement-breakpoint
CREATE INDEX "comments_sender" ON "comments" USING btree ("address_hash") WHERE address_hash is not null;--> statement-breakpoint
CREATE INDEX "comments_repeat" ON "comments" USING btree ("text_hash","created_at");--> statement-breakpoint
UPDATE "comments" SET "verdicts" = jsonb_build_array(jsonb_build_object('phase', 'filter', 'number', spam_probability, 'words', spam_words) ||
	CASE WHEN spam_probability >= 0.9 THEN '{"says": "spam", "why": "like-spam"}'::jsonb
		WHEN spam_probability <= 0.2 THEN '{"says": "pass", "why": "ham"}' ELSE '{"says": "doubt", "why": "unsure"}' END)
	WHERE "spam_probability" IS NOT NULL;--> statement-breakpoint
UPDATE "comments" SET "address_hash" = NULL;--> statement-breakpoint
ALTER TABLE "comment_starts" SET UNLOGGED;--> statement-breakpoint
ALTER TABLE "rate_limits" SET UNLOGGED;--> statement-breakpoint
ALTER TABLE "comments" DROP COLUMN "spam_probability";--> statement-breakpoint
ALTER TABLE "comments" DROP COLUMN "spam_words";--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_comment_review" CHECK ("articles"."comment_review" in ('everyone', 'newcomers', 'nobody'));--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_kind" CHECK ("comments"."kind" in ('comment', 'webmention', 'fediverse'));--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_comment_links" CHECK ("settings"."comment_links" between 0 and 100);--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_comment_length" CHECK ("settings"."comment_length" between 100 and 5000);--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_comment_seconds" CHECK ("settings"."comment_seconds" between 0 and 60);