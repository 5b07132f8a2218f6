CREATE TABLE "spam_lessons" (
	"comment_id" integer PRIMARY KEY NOT NULL,
	"spam" boolean NOT NULL,
	"words" bigint[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spam_totals" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"spam" integer DEFAULT 0 NOT NULL,
	"ham" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "spam_totals_one" CHECK ("spam_totals"."id" = 1),
	CONSTRAINT "spam_totals_counts" CHECK ("spam_totals"."spam" >= 0 and "spam_totals"."ham" >= 0)
);
--> statement-breakpoint
CREATE TABLE "spam_words" (
	"word" bigint PRIMARY KEY NOT NULL,
	"spam" integer DEFAULT 0 NOT NULL,
	"ham" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "spam_words_counts" CHECK ("spam_words"."spam" >= 0 and "spam_words"."ham" >= 0)
);
--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "spam_probability" real;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "spam_words" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "spam_lessons" ADD CONSTRAINT "spam_lessons_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_spam" CHECK ("comments"."spam_probability" between 0 and 1);