CREATE TABLE "own_data_links" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "own_data_links_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"email" "citext" NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "own_data_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "reply_mails" (
	"subscription_id" integer NOT NULL,
	"comment_id" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reply_mails_subscription_id_comment_id_pk" PRIMARY KEY("subscription_id","comment_id")
);
--> statement-breakpoint
CREATE TABLE "reply_subscriptions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reply_subscriptions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"commenter_id" integer NOT NULL,
	"thread_id" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "reply_subscriptions_one" UNIQUE("commenter_id","thread_id")
);
--> statement-breakpoint
DROP INDEX "comments_article";--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "gone" text;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "comment_id" integer;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "unsubscribe" text;--> statement-breakpoint
ALTER TABLE "reply_mails" ADD CONSTRAINT "reply_mails_subscription_id_reply_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."reply_subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_mails" ADD CONSTRAINT "reply_mails_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_subscriptions" ADD CONSTRAINT "reply_subscriptions_commenter_id_commenters_id_fk" FOREIGN KEY ("commenter_id") REFERENCES "public"."commenters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_subscriptions" ADD CONSTRAINT "reply_subscriptions_thread_id_comments_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "own_data_links_email" ON "own_data_links" USING btree ("email");--> statement-breakpoint
CREATE INDEX "own_data_links_end" ON "own_data_links" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "reply_mails_comment" ON "reply_mails" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "reply_subscriptions_thread" ON "reply_subscriptions" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "reply_subscriptions_created" ON "reply_subscriptions" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_comment" ON "mails" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "comments_article" ON "comments" USING btree ("article_id","created_at","id","parent_id") WHERE status = 'approved';--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_gone" CHECK ("comments"."gone" in ('withdrawn', 'erased'));