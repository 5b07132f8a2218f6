CREATE TABLE "bot_days" (
	"day" date NOT NULL,
	"name" text NOT NULL,
	"requests" integer NOT NULL,
	CONSTRAINT "bot_days_day_name_pk" PRIMARY KEY("day","name")
);
--> statement-breakpoint
CREATE TABLE "view_days" (
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"page_id" integer NOT NULL,
	"views" integer NOT NULL,
	"bots" integer NOT NULL,
	CONSTRAINT "view_days_kind_page_id_day_pk" PRIMARY KEY("kind","page_id","day")
) PARTITION BY RANGE ("day");
--> statement-breakpoint
CREATE TABLE "view_detail_days" (
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"page_id" integer NOT NULL,
	"trait" text NOT NULL,
	"value" text NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "view_detail_days_kind_page_id_trait_day_value_pk" PRIMARY KEY("kind","page_id","trait","day","value")
) PARTITION BY RANGE ("day");
--> statement-breakpoint
CREATE TABLE "view_detail_months" (
	"month" date NOT NULL,
	"kind" text NOT NULL,
	"page_id" integer NOT NULL,
	"trait" text NOT NULL,
	"value" text NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "view_detail_months_kind_page_id_trait_month_value_pk" PRIMARY KEY("kind","page_id","trait","month","value")
);
--> statement-breakpoint
CREATE TABLE "view_hours" (
	"hour" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"page_id" integer NOT NULL,
	"views" integer NOT NULL,
	"bots" integer NOT NULL,
	CONSTRAINT "view_hours_kind_page_id_hour_pk" PRIMARY KEY("kind","page_id","hour")
) PARTITION BY RANGE ("hour");
--> statement-breakpoint
CREATE TABLE "view_minutes" (
	"minute" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"page_id" integer NOT NULL,
	"views" integer NOT NULL,
	"bots" integer NOT NULL,
	CONSTRAINT "view_minutes_minute_kind_page_id_pk" PRIMARY KEY("minute","kind","page_id")
);
--> statement-breakpoint
CREATE TABLE "view_months" (
	"month" date NOT NULL,
	"kind" text NOT NULL,
	"page_id" integer NOT NULL,
	"views" integer NOT NULL,
	"bots" integer NOT NULL,
	CONSTRAINT "view_months_kind_page_id_month_pk" PRIMARY KEY("kind","page_id","month")
);
--> statement-breakpoint
CREATE TABLE "view_years" (
	"year" date NOT NULL,
	"kind" text NOT NULL,
	"page_id" integer NOT NULL,
	"views" integer NOT NULL,
	"bots" integer NOT NULL,
	CONSTRAINT "view_years_kind_page_id_year_pk" PRIMARY KEY("kind","page_id","year")
);
--> statement-breakpoint
CREATE INDEX "view_detail_days_value" ON "view_detail_days" USING btree ("trait","value","day");
--> statement-breakpoint
CREATE INDEX "view_detail_months_value" ON "view_detail_months" USING btree ("trait","value","month");
--> statement-breakpoint
DROP TABLE "view_marks";
--> statement-breakpoint
CREATE TABLE "view_marks" (
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"page_id" integer NOT NULL,
	"reader_hash" "bytea" NOT NULL,
	"bot" boolean NOT NULL,
	"depth" smallint,
	"time" smallint,
	CONSTRAINT "view_marks_day_kind_page_id_reader_hash_pk" PRIMARY KEY("day","kind","page_id","reader_hash")
);
--> statement-breakpoint
-- Makes the months from the one to the other, of the tables that are partitioned by month; of hours only those that are still kept.
CREATE FUNCTION make_view_months(first date, last date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	month date := date_trunc('month', first);
	after date;
	ending text;
BEGIN
	WHILE month <= last LOOP
		after := month + interval '1 month';
		ending := to_char(month, 'YYYY_MM');
		IF to_regclass('view_days_' || ending) IS NULL
			OR (month >= now() - interval '100 days' AND to_regclass('view_hours_' || ending) IS NULL) THEN
			PERFORM pg_advisory_xact_lock(7216005);
			EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF view_days FOR VALUES FROM (%L) TO (%L) WITH (fillfactor = 80)',
				'view_days_' || ending, month, after);
			EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF view_detail_days FOR VALUES FROM (%L) TO (%L) WITH (fillfactor = 80)',
				'view_detail_days_' || ending, month, after);
			IF month >= now() - interval '100 days' THEN
				EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF view_hours FOR VALUES FROM (%L) TO (%L) WITH (fillfactor = 80)',
					'view_hours_' || ending, month::timestamp AT TIME ZONE 'Europe/Amsterdam', after::timestamp AT TIME ZONE 'Europe/Amsterdam');
			END IF;
		END IF;
		month := after;
	END LOOP;
END $$;
--> statement-breakpoint
-- What was counted comes along. A total that the days do not explain (an import) is put on the day of publication.
CREATE TEMPORARY TABLE carried ON COMMIT DROP AS
	SELECT article_id, day, views FROM article_views
	UNION ALL
	SELECT id, (coalesce(published_at, created_at) AT TIME ZONE 'Europe/Amsterdam')::date, (view_count - counted)::integer
	FROM articles CROSS JOIN LATERAL (SELECT coalesce(sum(views), 0) AS counted FROM article_views WHERE article_id = articles.id) AS days
	WHERE view_count > counted;
--> statement-breakpoint
SELECT make_view_months(day, day) FROM (SELECT DISTINCT date_trunc('month', day)::date AS day FROM carried) AS months;
--> statement-breakpoint
SELECT make_view_months((now() AT TIME ZONE 'Europe/Amsterdam')::date, (now() AT TIME ZONE 'Europe/Amsterdam')::date + 62);
--> statement-breakpoint
INSERT INTO view_days (kind, page_id, day, views, bots) SELECT 'article', article_id, day, sum(views), 0 FROM carried GROUP BY 2, 3
	UNION ALL SELECT 'site', 0, day, sum(views), 0 FROM carried GROUP BY 3;
--> statement-breakpoint
INSERT INTO view_months (kind, page_id, month, views, bots) SELECT 'article', article_id, date_trunc('month', day)::date, sum(views), 0 FROM carried GROUP BY 2, 3
	UNION ALL SELECT 'site', 0, date_trunc('month', day)::date, sum(views), 0 FROM carried GROUP BY 3;
--> statement-breakpoint
INSERT INTO view_years (kind, page_id, year, views, bots) SELECT 'article', article_id, date_trunc('year', day)::date, sum(views), 0 FROM carried GROUP BY 2, 3
	UNION ALL SELECT 'site', 0, date_trunc('year', day)::date, sum(views), 0 FROM carried GROUP BY 3;
--> statement-breakpoint
DROP TABLE "article_views";
--> statement-breakpoint
ALTER TABLE "articles" DROP COLUMN "view_count";
--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "views_shown" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "kind" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "page_id" integer DEFAULT 0 NOT NULL;
