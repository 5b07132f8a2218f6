CREATE TABLE "article_notes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "article_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"article_id" integer NOT NULL,
	"parent_id" integer,
	"anchor" jsonb,
	"text" text NOT NULL,
	"editor_id" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" integer,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_notes_anchor" CHECK (("article_notes"."parent_id" is null) = ("article_notes"."anchor" is not null)),
	CONSTRAINT "article_notes_resolved" CHECK ("article_notes"."parent_id" is null or "article_notes"."resolved_at" is null)
);
--> statement-breakpoint
ALTER TABLE "article_notes" ADD CONSTRAINT "article_notes_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_notes" ADD CONSTRAINT "article_notes_parent_id_article_notes_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."article_notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_notes" ADD CONSTRAINT "article_notes_editor_id_editors_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."editors"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_notes" ADD CONSTRAINT "article_notes_resolved_by_editors_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."editors"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_notes_article" ON "article_notes" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "article_notes_parent" ON "article_notes" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "article_notes_editor" ON "article_notes" USING btree ("editor_id");--> statement-breakpoint
CREATE INDEX "article_notes_resolver" ON "article_notes" USING btree ("resolved_by");