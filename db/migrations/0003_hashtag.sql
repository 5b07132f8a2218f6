CREATE TABLE "hashtag_timelines" (
	"source" text PRIMARY KEY NOT NULL,
	"posts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"fetched_at" timestamp with time zone,
	"tried_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "hashtag_shown" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "hashtag" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "hashtag_instance" text DEFAULT 'mastodon.nl' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "hashtag_languages" text[] DEFAULT '{nl,en}' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "hashtag_blocked_words" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "hashtag_blocked_accounts" text[] DEFAULT '{}' NOT NULL;