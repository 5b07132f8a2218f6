CREATE TABLE "article_suggestions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" integer NOT NULL,
	"editor_id" integer,
	"change" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted" boolean,
	"settled_at" timestamp with time zone,
	"settled_by" integer,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_suggestions_settled" CHECK (("article_suggestions"."accepted" is null) = ("article_suggestions"."settled_at" is null))
);
--> statement-breakpoint
ALTER TABLE "article_suggestions" ADD CONSTRAINT "article_suggestions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_suggestions" ADD CONSTRAINT "article_suggestions_editor_id_editors_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."editors"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_suggestions" ADD CONSTRAINT "article_suggestions_settled_by_editors_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."editors"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_suggestions_article" ON "article_suggestions" USING btree ("article_id","created_at");--> statement-breakpoint
CREATE INDEX "article_suggestions_editor" ON "article_suggestions" USING btree ("editor_id");--> statement-breakpoint
CREATE INDEX "article_suggestions_settler" ON "article_suggestions" USING btree ("settled_by");