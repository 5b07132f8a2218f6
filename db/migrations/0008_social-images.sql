CREATE TABLE "social_images" (
	"file" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"article_id" integer,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "authors" ADD COLUMN "fediverse" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "websub_hub" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "social_images_subject" ON "social_images" USING btree ("subject","made_at");