CREATE TABLE "article_search" (
	"article_id" integer PRIMARY KEY NOT NULL,
	"issue_id" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"head" "tsvector" NOT NULL,
	"document" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "article_search" ADD CONSTRAINT "article_search_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_search_head" ON "article_search" USING gin ("head");--> statement-breakpoint
CREATE INDEX "article_search_document" ON "article_search" USING gin ("document");--> statement-breakpoint
CREATE INDEX "article_search_newest" ON "article_search" USING btree ("published_at" DESC NULLS FIRST,"article_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "search_words_like" ON "search_words" USING gist ("word" gist_trgm_ops(siglen=64));--> statement-breakpoint
ALTER TABLE "article_search" ALTER COLUMN "head" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "article_search" ALTER COLUMN "document" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "article_search" SET (toast_tuple_target = 128);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION antenne_nl (COPY = dutch);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION antenne_nl ALTER MAPPING FOR hword, hword_part, word WITH unaccent, dutch_stem;--> statement-breakpoint
-- Makes the search rows of these articles what readers may find now: none for what is not public.
CREATE FUNCTION index_articles(ids integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM article_search s WHERE s.article_id = ANY (ids) AND NOT EXISTS (
		SELECT 1 FROM articles a WHERE a.id = s.article_id AND a.status = 'published' AND a.trashed_at IS NULL);

	WITH parts AS (
		SELECT a.id, a.issue_id, a.published_at, a.title, a.lede, a.body_text,
			array_remove(ARRAY['year=' || i.year, 'section=' || a.section_id] || b.filters, NULL) AS filters,
			concat_ws(' ', b.names, t.names) AS names
		FROM articles a
		JOIN issues i ON i.id = a.issue_id
		LEFT JOIN LATERAL (
			SELECT array_agg('author=' || aa.author_id) AS filters,
				string_agg(coalesce(au.name, aa.guest_name), ' . ' ORDER BY aa.position) AS names
			FROM article_authors aa LEFT JOIN authors au ON au.id = aa.author_id WHERE aa.article_id = a.id) b ON true
		LEFT JOIN LATERAL (
			SELECT string_agg(tg.name, ' . ') AS names
			FROM article_tags at JOIN tags tg ON tg.id = at.tag_id WHERE at.article_id = a.id) t ON true
		WHERE a.id = ANY (ids) AND a.status = 'published' AND a.trashed_at IS NULL
	), heads AS (
		SELECT parts.*,
			setweight(to_tsvector('antenne_nl', title), 'A')
				|| setweight(to_tsvector('antenne_nl', lede), 'B')
				|| setweight(to_tsvector('antenne_nl', names), 'C') || array_to_tsvector(filters) AS head
		FROM parts
	), words AS (
		INSERT INTO search_words (word)
		SELECT DISTINCT word
		FROM heads, regexp_split_to_table(lower(unaccent(concat_ws(' ', title, lede, names))), '[^[:alnum:]]+') AS word
		WHERE length(word) BETWEEN 3 AND 30 AND word !~ '^[0-9]+$'
		ORDER BY word
		ON CONFLICT DO NOTHING
	)
	INSERT INTO article_search (article_id, issue_id, published_at, head, document)
	-- The longest texts are cut where a tsvector (1 MB) could not hold them.
	SELECT id, issue_id, published_at, head,
		head || setweight(to_tsvector('antenne_nl', left(body_text, 250000)), 'D')
	FROM heads
	ON CONFLICT (article_id) DO UPDATE SET issue_id = excluded.issue_id, published_at = excluded.published_at, head = excluded.head, document = excluded.document;
END $$;--> statement-breakpoint
CREATE FUNCTION index_changed_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM index_articles(ARRAY[NEW.id]);
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION index_articles_of_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM index_articles(ARRAY(SELECT DISTINCT article_id FROM changed));
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION index_articles_of_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM index_articles(ARRAY(SELECT article_id FROM article_authors WHERE author_id = NEW.id));
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION index_articles_of_tag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM index_articles(ARRAY(SELECT article_id FROM article_tags WHERE tag_id = NEW.id));
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER articles_search AFTER INSERT OR UPDATE OF title, lede, body_text, status, trashed_at, issue_id, section_id, published_at
	ON articles FOR EACH ROW EXECUTE FUNCTION index_changed_article();--> statement-breakpoint
CREATE TRIGGER article_authors_search_insert AFTER INSERT ON article_authors REFERENCING NEW TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION index_articles_of_changed();--> statement-breakpoint
CREATE TRIGGER article_authors_search_update AFTER UPDATE ON article_authors REFERENCING NEW TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION index_articles_of_changed();--> statement-breakpoint
CREATE TRIGGER article_authors_search_delete AFTER DELETE ON article_authors REFERENCING OLD TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION index_articles_of_changed();--> statement-breakpoint
CREATE TRIGGER article_tags_search_insert AFTER INSERT ON article_tags REFERENCING NEW TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION index_articles_of_changed();--> statement-breakpoint
CREATE TRIGGER article_tags_search_delete AFTER DELETE ON article_tags REFERENCING OLD TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION index_articles_of_changed();--> statement-breakpoint
CREATE TRIGGER authors_search AFTER UPDATE OF name ON authors FOR EACH ROW
	WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION index_articles_of_author();--> statement-breakpoint
CREATE TRIGGER tags_search AFTER UPDATE OF name ON tags FOR EACH ROW
	WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION index_articles_of_tag();--> statement-breakpoint
SELECT index_articles(ARRAY(SELECT id FROM articles));
