CREATE TABLE "objections" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "objections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"decision_id" integer NOT NULL,
	"report_id" integer,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"outcome" text,
	"answer" text DEFAULT '' NOT NULL,
	"decided_by" integer,
	"decided_at" timestamp with time zone,
	CONSTRAINT "objections_once" UNIQUE NULLS NOT DISTINCT("decision_id","report_id"),
	CONSTRAINT "objections_outcome" CHECK ("objections"."outcome" in ('upheld', 'rejected')),
	CONSTRAINT "objections_decided" CHECK (("objections"."outcome" is null) = ("objections"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "report_decisions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"comment_id" integer,
	"origin" text NOT NULL,
	"action" text NOT NULL,
	"ground" text,
	"reference" text DEFAULT '' NOT NULL,
	"facts" text DEFAULT '' NOT NULL,
	"automated" text DEFAULT 'none' NOT NULL,
	"editor_id" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"stated_at" timestamp with time zone,
	"token_hash" "bytea",
	"object_until" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "report_decisions_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "report_decisions_action" CHECK ("report_decisions"."action" in ('none', 'remove', 'ban', 'edit', 'spam')),
	CONSTRAINT "report_decisions_ground" CHECK (("report_decisions"."ground" in ('illegal', 'rules')) = ("report_decisions"."action" <> 'none')),
	CONSTRAINT "report_decisions_origin" CHECK ("report_decisions"."origin" in ('report', 'own')),
	CONSTRAINT "report_decisions_automated" CHECK ("report_decisions"."automated" in ('none', 'found', 'decided'))
);
--> statement-breakpoint
CREATE TABLE "report_trail" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_trail_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"step" text NOT NULL,
	"by" text NOT NULL,
	"editor_id" integer,
	"comment_id" integer,
	"subject_id" integer,
	"from_state" text,
	"to_state" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "report_trail_by" CHECK ("report_trail"."by" in ('reporter', 'commenter', 'moderator', 'magazine'))
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"comment_id" integer NOT NULL,
	"reason" text NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"email" "citext",
	"good_faith" boolean DEFAULT false NOT NULL,
	"address_hash" "bytea",
	"times" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision_id" integer,
	"settled_at" timestamp with time zone,
	"token_hash" "bytea",
	CONSTRAINT "reports_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_decision_id_report_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."report_decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_decided_by_editors_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."editors"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_decisions" ADD CONSTRAINT "report_decisions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_decisions" ADD CONSTRAINT "report_decisions_editor_id_editors_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."editors"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_decision_id_report_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."report_decisions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "objections_open" ON "objections" USING btree ("created_at","id") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "objections_decided_at" ON "objections" USING btree ("decided_at");--> statement-breakpoint
CREATE INDEX "objections_report" ON "objections" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "report_decisions_comment" ON "report_decisions" USING btree ("comment_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "report_decisions_created" ON "report_decisions" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "report_trail_at" ON "report_trail" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "report_trail_comment" ON "report_trail" USING btree ("comment_id","id");--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("comment_id","created_at") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "reports_comment" ON "reports" USING btree ("comment_id","created_at");--> statement-breakpoint
CREATE INDEX "reports_decision" ON "reports" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "reports_email" ON "reports" USING btree ("email");--> statement-breakpoint
CREATE INDEX "reports_settled" ON "reports" USING btree ("settled_at");--> statement-breakpoint
CREATE FUNCTION "keep_report_trail"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What stands in the trail of reports stays as it is';
END $$;--> statement-breakpoint
CREATE TRIGGER "report_trail_keep" BEFORE UPDATE OR DELETE ON "report_trail" FOR EACH ROW EXECUTE FUNCTION "keep_report_trail"();
