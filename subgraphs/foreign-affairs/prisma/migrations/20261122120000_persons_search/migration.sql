-- Search: what every ministry's database needs to find words. Each ministry's migrations have this file's text, word for
-- word; a change here is a new migration there. `src/subgraph/search/fold.ts` folds alike.
--
-- The built-in collation pg_c_utf8 goes by Unicode alone: neither the database's locale nor the version of ICU counts,
-- so what is stored stays true.

-- A text as it is compared: letters and digits in lower case, without marks, Kazakh letters as their Russian neighbours;
-- whatever else there is, a space.
CREATE FUNCTION search_fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(
  translate(
    regexp_replace(
      replace(
        lower(normalize(replace(value, '№', ' '), NFKD) COLLATE "pg_c_utf8"),
        U&'\0438\0306', U&'\0439'
      ),
      '[\u00AD\u0300-\u036F\u200B-\u200D\u2060\uFEFF]', '', 'g'
    ),
    'іқңғұүәөһøłđıς', 'икнгууаохoldiσ'
  ),
  -- Runs of others; a single space, the commonest, is left as it is.
  '[^[:alnum:] ][^[:alnum:]]*| [^[:alnum:]]+', ' ', 'g'
);

-- The versions kk, ru and en of a text in several languages, or of each in an array of such texts.
CREATE FUNCTION search_versions(value jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(
  SELECT jsonb_array_elements_text(
    jsonb_path_query_array(value, 'lax $.kk')
    || jsonb_path_query_array(value, 'lax $.ru')
    || jsonb_path_query_array(value, 'lax $.en')
  )
);

-- The words of texts with their places. Between two texts a place stays free, so that no phrase goes across.
CREATE FUNCTION search_words(VARIADIC texts text[]) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
  SELECT coalesce(string_agg(quote_literal(word) || ':' || least(place, 16383), ' '), '')::tsvector
  FROM (
    SELECT string_agg(search_fold(part.value), ' | ' ORDER BY part.at) AS folded
    FROM unnest(texts) WITH ORDINALITY AS part(value, at)
  ) AS whole
  CROSS JOIN LATERAL string_to_table(btrim(whole.folded), ' ') WITH ORDINALITY AS found(word, place)
  WHERE word NOT IN ('', '|') AND octet_length(word) < 2047
);

-- Persons whom the sources name in a public role, their part in meetings, and what was said there.
CREATE TYPE "statement_kind" AS ENUM ('FACT', 'ASSESSMENT', 'INTENTION', 'OUTCOME');

CREATE TYPE "participation_role" AS ENUM ('CHAIR', 'HOST', 'SPEAKER', 'MESSAGE', 'PARTICIPANT');

CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "aliases" TEXT[],
    "posts" JSONB NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "participation" (
    "meeting_id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" "participation_role" NOT NULL,
    "subject" JSONB,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("meeting_id","order")
);

CREATE TABLE "statement" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "kind" "statement_kind" NOT NULL,
    "person_id" TEXT,
    "agency_id" TEXT,
    "sources" JSONB NOT NULL,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "statement_group" (
    "statement_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,

    CONSTRAINT "statement_group_pkey" PRIMARY KEY ("statement_id","group_id")
);

ALTER TABLE "meeting" ADD COLUMN "held_to" DATE,
ADD COLUMN "indicators" JSONB NOT NULL DEFAULT '[]';

-- The last day that a meeting's date allows, as `src/meeting/held-days.ts` has it.
UPDATE "meeting" SET "held_to" = CASE
    WHEN "held_on" ? 'endDate' THEN ("held_on"->>'endDate')::date
    WHEN "held_on"->>'precision' = 'MONTH' THEN "held_from" + interval '1 month' - interval '1 day'
    WHEN "held_on"->>'precision' = 'QUARTER' THEN "held_from" + interval '3 months' - interval '1 day'
    WHEN "held_on"->>'precision' = 'HALF_YEAR' THEN "held_from" + interval '6 months' - interval '1 day'
    WHEN "held_on"->>'precision' = 'YEAR' THEN "held_from" + interval '1 year' - interval '1 day'
    ELSE "held_from"
END;

ALTER TABLE "proposal" ADD COLUMN "author_id" TEXT;

ALTER TABLE "instrument" ADD COLUMN "milestones" JSONB NOT NULL DEFAULT '[]';

ALTER TABLE "state" ADD COLUMN "sources" JSONB NOT NULL DEFAULT '[]';

ALTER TABLE "theme" ADD COLUMN "sources" JSONB NOT NULL DEFAULT '[]';

CREATE INDEX "participation_person_id_idx" ON "participation"("person_id");

CREATE INDEX "statement_meeting_id_order_id_idx" ON "statement"("meeting_id", "order", "id");

CREATE INDEX "proposal_author_id_id_idx" ON "proposal"("author_id", "id");

ALTER TABLE "participation" ADD CONSTRAINT "participation_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "participation" ADD CONSTRAINT "participation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "statement" ADD CONSTRAINT "statement_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "statement" ADD CONSTRAINT "statement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "statement_group" ADD CONSTRAINT "statement_group_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "statement_group" ADD CONSTRAINT "statement_group_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "affected_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "proposal" ADD CONSTRAINT "proposal_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- For counts and pages of a review's positions, and for what agencies carry out with others.
CREATE INDEX "recommendation_review_id_position_review_key_paragraph_key__idx" ON "recommendation"("review_id", "position", "review_key", "paragraph_key", "id");

CREATE INDEX "recommendation_co_executor_ids_idx" ON "recommendation" USING GIN ("co_executor_ids");

-- What is found by its own row's words.
ALTER TABLE "meeting" ADD COLUMN "search" tsvector
    GENERATED ALWAYS AS (search_words(VARIADIC search_versions("title") || "place")) STORED;

ALTER TABLE "instrument" ADD COLUMN "search" tsvector
    GENERATED ALWAYS AS (search_words(VARIADIC search_versions("title"))) STORED;

ALTER TABLE "person" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
    search_words(VARIADIC search_versions("name") || "aliases" || search_versions(jsonb_path_query_array("posts", '$[*].title')))
) STORED;

-- These words also stand in the State's recommendations, behind theirs: the empty text keeps a place free between them.
ALTER TABLE "state" ADD COLUMN "search" tsvector
    GENERATED ALWAYS AS (search_words(VARIADIC '{""}' || search_versions("name") || "aliases")) STORED;

-- A recommendation is found by the names of its States, too, and a proposal by its author's: triggers keep these.
ALTER TABLE "recommendation" ADD COLUMN "search" tsvector;

ALTER TABLE "proposal" ADD COLUMN "search" tsvector;

CREATE AGGREGATE search_all(tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '');

CREATE FUNCTION recommendation_words(id text, paragraph text, text jsonb, summary jsonb) RETURNS tsvector
LANGUAGE sql STABLE
RETURN search_words(VARIADIC array_prepend(paragraph, search_versions(text) || search_versions(summary))) || (
    SELECT search_all(s.search ORDER BY l."order", s.id)
    FROM recommendation_state AS l JOIN state AS s ON s.id = l.state_id
    WHERE l.recommendation_id = recommendation_words.id
);

CREATE FUNCTION proposal_words(text jsonb, person text, author text) RETURNS tsvector
LANGUAGE sql STABLE
RETURN search_words(VARIADIC search_versions(text) || person || coalesce(
    (SELECT search_versions(p.name) || p.aliases FROM person AS p WHERE p.id = author), '{}'
));

UPDATE "recommendation" SET "search" = recommendation_words("id", "paragraph", "text", "summary");

UPDATE "proposal" SET "search" = proposal_words("text", "person", "author_id");

CREATE INDEX "meeting_search_idx" ON "meeting" USING GIN ("search");

CREATE INDEX "instrument_search_idx" ON "instrument" USING GIN ("search");

CREATE INDEX "person_search_idx" ON "person" USING GIN ("search");

CREATE INDEX "state_search_idx" ON "state" USING GIN ("search");

CREATE INDEX "recommendation_search_idx" ON "recommendation" USING GIN ("search");

CREATE INDEX "proposal_search_idx" ON "proposal" USING GIN ("search");

CREATE FUNCTION recommendation_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.search := recommendation_words(NEW.id, NEW.paragraph, NEW.text, NEW.summary);
    RETURN NEW;
END
$$;

CREATE TRIGGER written BEFORE INSERT OR UPDATE OF "paragraph", "text", "summary" ON "recommendation"
    FOR EACH ROW EXECUTE FUNCTION recommendation_written();

-- Links come by the thousand, so they are taken by the statement, and their words put behind those that are there.
-- `changed` has the links. Their recommendations are locked first and in order: two who add to the same ones wait for
-- each other, instead of each for one that the other has.
CREATE FUNCTION states_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM recommendation WHERE id IN (SELECT recommendation_id FROM changed) ORDER BY id FOR NO KEY UPDATE;
    UPDATE recommendation AS r SET search = r.search || added.words
    FROM (
        SELECT c.recommendation_id, search_all(s.search ORDER BY c."order", s.id) AS words
        FROM changed AS c JOIN state AS s ON s.id = c.state_id
        GROUP BY c.recommendation_id
    ) AS added
    WHERE r.id = added.recommendation_id;
    RETURN NULL;
END
$$;

CREATE TRIGGER states_added AFTER INSERT ON "recommendation_state"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION states_added();

-- What no longer holds is not picked out of the words: they are made anew.
CREATE FUNCTION states_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM recommendation WHERE id IN (SELECT recommendation_id FROM changed) ORDER BY id FOR NO KEY UPDATE;
    UPDATE recommendation SET search = recommendation_words(id, paragraph, text, summary)
    WHERE id IN (SELECT recommendation_id FROM changed);
    RETURN NULL;
END
$$;

CREATE TRIGGER states_removed AFTER DELETE ON "recommendation_state"
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION states_changed();

CREATE TRIGGER states_changed_from AFTER UPDATE ON "recommendation_state"
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION states_changed();

CREATE TRIGGER states_changed_to AFTER UPDATE ON "recommendation_state"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION states_changed();

CREATE FUNCTION proposal_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.search := proposal_words(NEW.text, NEW.person, NEW.author_id);
    RETURN NEW;
END
$$;

CREATE TRIGGER written BEFORE INSERT OR UPDATE OF "text", "person", "author_id" ON "proposal"
    FOR EACH ROW EXECUTE FUNCTION proposal_written();

-- A change of name is rare and touches many rows. It waits until nobody is writing what carries the name, and keeps
-- writers from it until it is done: no row is left with the old name, and nobody waits in a circle. Reading goes on.
CREATE FUNCTION name_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('LOCK TABLE %I IN EXCLUSIVE MODE', TG_ARGV[0]);
    RETURN NULL;
END
$$;

CREATE TRIGGER name_changes BEFORE UPDATE OF "name", "aliases" ON "state"
    FOR EACH STATEMENT EXECUTE FUNCTION name_changes('recommendation');

CREATE TRIGGER name_changes BEFORE UPDATE OF "name", "aliases" ON "person"
    FOR EACH STATEMENT EXECUTE FUNCTION name_changes('proposal');

CREATE FUNCTION state_name_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE recommendation SET search = recommendation_words(id, paragraph, text, summary)
    WHERE id IN (SELECT recommendation_id FROM recommendation_state WHERE state_id = NEW.id);
    RETURN NULL;
END
$$;

CREATE TRIGGER name_changed AFTER UPDATE OF "name", "aliases" ON "state" FOR EACH ROW
    WHEN (OLD.search IS DISTINCT FROM NEW.search) EXECUTE FUNCTION state_name_changed();

CREATE FUNCTION person_name_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE proposal SET search = proposal_words(text, person, author_id) WHERE author_id = NEW.id;
    RETURN NULL;
END
$$;

CREATE TRIGGER name_changed AFTER UPDATE OF "name", "aliases" ON "person" FOR EACH ROW
    WHEN (OLD.search IS DISTINCT FROM NEW.search) EXECUTE FUNCTION person_name_changed();
