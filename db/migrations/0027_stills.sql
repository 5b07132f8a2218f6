-- What a document shows of the library, stills of films and sounds too, or links to by the address of its file.
CREATE OR REPLACE FUNCTION media_in(doc jsonb) RETURNS integer[] LANGUAGE sql STABLE AS $$
	SELECT coalesce(array_agg(DISTINCT found.id), '{}') FROM (
		SELECT (shown #>> '{}')::integer AS id FROM jsonb_path_query(doc, '$.**.mediaId ? (@.type() == "number")') AS shown
		UNION ALL
		SELECT (still #>> '{}')::integer FROM jsonb_path_query(doc, '$.**.stillId ? (@.type() == "number")') AS still
		UNION ALL
		SELECT m.id FROM jsonb_path_query(doc, '$.**.href ? (@ like_regex "/beeld/")') AS link
		JOIN (SELECT id, key FROM media UNION ALL SELECT media_id, key FROM former_media_keys) AS m
			ON m.key = substring(link #>> '{}' FROM '/beeld/([a-z0-9-]+?)(?:-[0-9]+)?\.[a-z0-9]+$')) AS found
$$;
