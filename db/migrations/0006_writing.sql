CREATE TABLE "article_presence" (
	"article_id" integer NOT NULL,
	"editor_id" integer NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_presence_article_id_editor_id_pk" PRIMARY KEY("article_id","editor_id")
);
--> statement-breakpoint
CREATE TABLE "article_working_copies" (
	"article_id" integer NOT NULL,
	"editor_id" integer NOT NULL,
	"base_version" integer NOT NULL,
	"base" jsonb NOT NULL,
	"content" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"stamp" uuid NOT NULL,
	CONSTRAINT "article_working_copies_article_id_editor_id_pk" PRIMARY KEY("article_id","editor_id")
);
--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "auto" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "article_presence" ADD CONSTRAINT "article_presence_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_presence" ADD CONSTRAINT "article_presence_editor_id_editors_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."editors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_working_copies" ADD CONSTRAINT "article_working_copies_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_working_copies" ADD CONSTRAINT "article_working_copies_editor_id_editors_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."editors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_presence_editor" ON "article_presence" USING btree ("editor_id");--> statement-breakpoint
CREATE INDEX "article_presence_seen" ON "article_presence" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "article_working_copies_editor" ON "article_working_copies" USING btree ("editor_id");