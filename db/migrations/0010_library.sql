CREATE TABLE "former_media_keys" (
	"key" text PRIMARY KEY NOT NULL,
	"media_id" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media_uses" (
	"place" text NOT NULL,
	"subject_id" integer NOT NULL,
	"editor_id" integer DEFAULT 0 NOT NULL,
	"media_id" integer NOT NULL,
	CONSTRAINT "media_uses_place_subject_id_editor_id_media_id_pk" PRIMARY KEY("place","subject_id","editor_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"editor_id" integer NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"hash" text,
	"parts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"touched_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "uploads_size" CHECK ("uploads"."size" > 0 and "uploads"."parts" >= 0)
);
--> statement-breakpoint
ALTER TABLE "media" DROP CONSTRAINT "media_kind";--> statement-breakpoint
DROP INDEX "media_newest";--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "uses" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "words" text GENERATED ALWAYS AS (lower(name || ' ' || alt || ' ' || caption || ' ' || maker || ' ' || licence)) STORED;--> statement-breakpoint
ALTER TABLE "former_media_keys" ADD CONSTRAINT "former_media_keys_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_uses" ADD CONSTRAINT "media_uses_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_editor_id_editors_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."editors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_media_keys_media" ON "former_media_keys" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "media_uses_media" ON "media_uses" USING btree ("media_id","place","subject_id");--> statement-breakpoint
CREATE INDEX "uploads_editor" ON "uploads" USING btree ("editor_id","hash");--> statement-breakpoint
CREATE INDEX "uploads_touched" ON "uploads" USING btree ("touched_at");--> statement-breakpoint
CREATE INDEX "media_kind_newest" ON "media" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "media_own" ON "media" USING btree ("created_by","id");--> statement-breakpoint
CREATE INDEX "media_words" ON "media" USING gin ("words" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "media_silent" ON "media" USING btree ("id") WHERE kind = 'image' and alt = '' and not decorative and trashed_at is null;--> statement-breakpoint
CREATE INDEX "media_unused" ON "media" USING btree ("id") WHERE uses = 0 and trashed_at is null;--> statement-breakpoint
CREATE INDEX "media_trash" ON "media" USING btree ("trashed_at","id") WHERE trashed_at is not null;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_kind" CHECK ("media"."kind" in ('image', 'video', 'audio', 'document'));--> statement-breakpoint
-- What a document shows of the library, or links to by the address of its file.
CREATE FUNCTION media_in(doc jsonb) RETURNS integer[] LANGUAGE sql STABLE AS $$
	SELECT coalesce(array_agg(DISTINCT found.id), '{}') FROM (
		SELECT (shown #>> '{}')::integer AS id FROM jsonb_path_query(doc, '$.**.mediaId ? (@.type() == "number")') AS shown
		UNION ALL
		SELECT m.id FROM jsonb_path_query(doc, '$.**.href ? (@ like_regex "/beeld/")') AS link
		JOIN (SELECT id, key FROM media UNION ALL SELECT media_id, key FROM former_media_keys) AS m
			ON m.key = substring(link #>> '{}' FROM '/beeld/([a-z0-9-]+?)(?:-[0-9]+)?\.[a-z0-9]+$')) AS found
$$;--> statement-breakpoint
-- Says what stands in one place. The items that come or go are held first, each in the order of its number, so that whoever throws one
-- away either sees the use or makes its place wait.
CREATE FUNCTION set_media_uses(at_place text, at_subject integer, at_editor integer, ids integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	gone integer[];
	come integer[];
BEGIN
	SELECT coalesce(array_agg(u.media_id), '{}') INTO gone FROM media_uses u
	WHERE u.place = at_place AND u.subject_id = at_subject AND u.editor_id = at_editor AND u.media_id <> ALL (ids);
	SELECT coalesce(array_agg(m.id), '{}') INTO come FROM media m
	WHERE m.id = ANY (ids) AND NOT EXISTS (SELECT 1 FROM media_uses u WHERE u.place = at_place AND u.subject_id = at_subject
		AND u.editor_id = at_editor AND u.media_id = m.id);
	IF cardinality(gone || come) = 0 THEN
		RETURN;
	END IF;
	PERFORM 1 FROM media m WHERE m.id = ANY (gone || come) ORDER BY m.id FOR NO KEY UPDATE;
	DELETE FROM media_uses u
	WHERE u.place = at_place AND u.subject_id = at_subject AND u.editor_id = at_editor AND u.media_id = ANY (gone);
	INSERT INTO media_uses (place, subject_id, editor_id, media_id)
	SELECT at_place, at_subject, at_editor, m.id FROM media m WHERE m.id = ANY (come) ON CONFLICT DO NOTHING;
	UPDATE media m SET uses = (SELECT count(*) FROM media_uses u WHERE u.media_id = m.id),
		trashed_at = CASE WHEN m.id = ANY (come) THEN NULL ELSE m.trashed_at END
	WHERE m.id = ANY (gone || come);
END $$;--> statement-breakpoint
CREATE FUNCTION note_article_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		PERFORM set_media_uses('article', OLD.id, 0, '{}');
	ELSE
		PERFORM set_media_uses('article', NEW.id, 0,
			media_in(NEW.body) || array_remove(ARRAY[NEW.hero_id, NEW.social_image_id], NULL));
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION note_working_copy_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		PERFORM set_media_uses('working-copy', OLD.article_id, OLD.editor_id, '{}');
	ELSE
		PERFORM set_media_uses('working-copy', NEW.article_id, NEW.editor_id,
			media_in(NEW.content) || array_remove(ARRAY[(NEW.content ->> 'heroId')::integer], NULL));
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION note_issue_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		PERFORM set_media_uses('issue', OLD.id, 0, '{}');
	ELSE
		PERFORM set_media_uses('issue', NEW.id, 0, array_remove(ARRAY[NEW.cover_id], NULL));
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION note_author_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		PERFORM set_media_uses('author', OLD.id, 0, '{}');
	ELSE
		PERFORM set_media_uses('author', NEW.id, 0, array_remove(ARRAY[NEW.portrait_id], NULL));
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION note_page_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		PERFORM set_media_uses('page', OLD.id, 0, '{}');
	ELSE
		PERFORM set_media_uses('page', NEW.id, 0, media_in(NEW.body));
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER articles_media AFTER INSERT OR UPDATE OF body, hero_id, social_image_id OR DELETE
	ON articles FOR EACH ROW EXECUTE FUNCTION note_article_media();--> statement-breakpoint
CREATE TRIGGER article_working_copies_media AFTER INSERT OR UPDATE OF content OR DELETE
	ON article_working_copies FOR EACH ROW EXECUTE FUNCTION note_working_copy_media();--> statement-breakpoint
CREATE TRIGGER issues_media AFTER INSERT OR UPDATE OF cover_id OR DELETE
	ON issues FOR EACH ROW EXECUTE FUNCTION note_issue_media();--> statement-breakpoint
CREATE TRIGGER authors_media AFTER INSERT OR UPDATE OF portrait_id OR DELETE
	ON authors FOR EACH ROW EXECUTE FUNCTION note_author_media();--> statement-breakpoint
CREATE TRIGGER pages_media AFTER INSERT OR UPDATE OF body OR DELETE
	ON pages FOR EACH ROW EXECUTE FUNCTION note_page_media();--> statement-breakpoint
INSERT INTO media_uses (place, subject_id, editor_id, media_id)
SELECT DISTINCT f.place, f.subject, f.editor, m.id FROM (
	SELECT 'article' AS place, id AS subject, 0 AS editor, unnest(media_in(body) || ARRAY[hero_id, social_image_id]) AS media FROM articles
	UNION ALL SELECT 'working-copy', article_id, editor_id, unnest(media_in(content) || ARRAY[(content ->> 'heroId')::integer]) FROM article_working_copies
	UNION ALL SELECT 'issue', id, 0, cover_id FROM issues
	UNION ALL SELECT 'author', id, 0, portrait_id FROM authors
	UNION ALL SELECT 'page', id, 0, unnest(media_in(body)) FROM pages) f
JOIN media m ON m.id = f.media;--> statement-breakpoint
UPDATE media m SET uses = u.number FROM (SELECT media_id, count(*)::integer AS number FROM media_uses GROUP BY media_id) u WHERE u.media_id = m.id;
