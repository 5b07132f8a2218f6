ALTER TABLE "sections" ADD COLUMN "ink" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "logo_id" integer;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "accent" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "comment_review" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "comment_days" integer;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "comment_rules" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "mail_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "mail_reply_to" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_desk_section" ON "articles" USING btree ("section_id","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE trashed_at is null;--> statement-breakpoint
CREATE INDEX "articles_desk_trash" ON "articles" USING btree ("updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE trashed_at is not null;--> statement-breakpoint
CREATE INDEX "articles_desk_unplaced" ON "articles" USING btree ("updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE issue_id is null and trashed_at is null;--> statement-breakpoint
CREATE INDEX "articles_created_by" ON "articles" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "commenters_email_trgm" ON "commenters" USING gin (("email"::text) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "comments_words_trgm" ON "comments" USING gin ("text" gin_trgm_ops,"name" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_ink" CHECK ("sections"."ink" ~ '^(#[0-9a-f]{6})?$');--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_accent" CHECK ("settings"."accent" ~ '^(#[0-9a-f]{6})?$');--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_comment_review" CHECK ("settings"."comment_review" in ('everyone', 'newcomers', 'nobody'));--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_comment_days" CHECK ("settings"."comment_days" between 1 and 3650);
--> statement-breakpoint
-- The picture for shared links is of a working copy too, and the logo of the magazine itself (0010 says how uses are kept).
CREATE OR REPLACE FUNCTION note_working_copy_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		PERFORM set_media_uses('working-copy', OLD.article_id, OLD.editor_id, '{}');
	ELSE
		PERFORM set_media_uses('working-copy', NEW.article_id, NEW.editor_id, media_in(NEW.content)
			|| array_remove(ARRAY[(NEW.content ->> 'heroId')::integer, (NEW.content ->> 'socialImageId')::integer], NULL));
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION note_settings_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_media_uses('settings', NEW.id, 0, array_remove(ARRAY[NEW.logo_id], NULL));
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER settings_media AFTER INSERT OR UPDATE OF logo_id ON settings FOR EACH ROW EXECUTE FUNCTION note_settings_media();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION note_planned_edit_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		PERFORM set_media_uses('planned-edit', OLD.article_id, 0, '{}');
	ELSE
		PERFORM set_media_uses('planned-edit', NEW.article_id, 0, media_in(NEW.content)
			|| array_remove(ARRAY[(NEW.content ->> 'heroId')::integer, (NEW.content ->> 'socialImageId')::integer], NULL));
	END IF;
	RETURN NULL;
END $$;
