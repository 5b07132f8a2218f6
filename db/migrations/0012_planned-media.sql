CREATE FUNCTION note_planned_edit_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		PERFORM set_media_uses('planned-edit', OLD.article_id, 0, '{}');
	ELSE
		PERFORM set_media_uses('planned-edit', NEW.article_id, 0,
			media_in(NEW.content) || array_remove(ARRAY[(NEW.content ->> 'heroId')::integer], NULL));
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER article_planned_edits_media AFTER INSERT OR UPDATE OF content OR DELETE
	ON article_planned_edits FOR EACH ROW EXECUTE FUNCTION note_planned_edit_media();--> statement-breakpoint
SELECT set_media_uses('planned-edit', article_id, 0, media_in(content) || array_remove(ARRAY[(content ->> 'heroId')::integer], NULL))
FROM article_planned_edits;
