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

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "description" JSONB,
ADD COLUMN     "established" JSONB,
ADD COLUMN     "observer_ids" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "legal_act" ADD COLUMN     "carries_out_id" TEXT,
ADD COLUMN     "indicators" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "summary" JSONB;

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "indicators" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "statements" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "subjects" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "effective_responsibility" (
    "id" TEXT NOT NULL,
    "responsibility_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "due_on" DATE,
    "as_written" BOOLEAN NOT NULL,
    "expanded" BOOLEAN NOT NULL,
    "collapsed" BOOLEAN NOT NULL,

    CONSTRAINT "effective_responsibility_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "effective_responsibility_responsibility_id_idx" ON "effective_responsibility"("responsibility_id");

-- CreateIndex
CREATE INDEX "agency_member_ids_idx" ON "agency" USING GIN ("member_ids");

-- CreateIndex
CREATE INDEX "registered_measure_section_id_idx" ON "registered_measure"("section_id");

-- AddForeignKey
ALTER TABLE "legal_act" ADD CONSTRAINT "legal_act_carries_out_id_fkey" FOREIGN KEY ("carries_out_id") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "effective_responsibility" ADD CONSTRAINT "effective_responsibility_responsibility_id_fkey" FOREIGN KEY ("responsibility_id") REFERENCES "responsibility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Groups of bodies
-- Of whom it is told what is written of an agency: of itself as it is written, of the members of a group expanded, of the
-- groups of a member collapsed. Groups in groups are followed down to those who are no groups, or up to those in no
-- group, and groups may stand in a ring. Where that leads nowhere, it is told of the agency itself.
CREATE VIEW "agency_effect_now" AS
WITH RECURSIVE "member" ("group_id", "member_id") AS (
  SELECT g."id", m."id" FROM "agency" AS g JOIN "agency" AS m ON m."id" = ANY(g."member_ids") AND m."id" <> g."id"
  WHERE g."kind" = 'GROUP'
), "reach" ("group_id", "member_id") AS (
  SELECT "id", "id" FROM "agency"
  UNION
  SELECT r."group_id", m."member_id" FROM "reach" AS r JOIN "member" AS m ON m."group_id" = r."member_id"
), "down" ("agency_id", "told_of") AS (
  SELECT "group_id", "member_id" FROM "reach" WHERE "member_id" NOT IN (SELECT "group_id" FROM "member")
), "up" ("agency_id", "told_of") AS (
  SELECT "member_id", "group_id" FROM "reach" WHERE "group_id" NOT IN (SELECT "member_id" FROM "member")
)
SELECT "agency_id", "told_of", "agency_id" = "told_of" AS "as_written", bool_or("expanded") AS "expanded",
  bool_or("collapsed") AS "collapsed"
FROM (
  SELECT "agency_id", "told_of", true AS "expanded", false AS "collapsed" FROM "down"
  UNION ALL
  SELECT "agency_id", "told_of", false, true FROM "up"
  UNION ALL
  SELECT "id", "id", "id" NOT IN (SELECT "agency_id" FROM "down"), "id" NOT IN (SELECT "agency_id" FROM "up")
  FROM "agency"
) AS "told"
GROUP BY "agency_id", "told_of";

-- What the view last gave.
CREATE TABLE "agency_effect" (
    "agency_id" TEXT NOT NULL,
    "told_of" TEXT NOT NULL,
    "as_written" BOOLEAN NOT NULL,
    "expanded" BOOLEAN NOT NULL,
    "collapsed" BOOLEAN NOT NULL,

    CONSTRAINT "agency_effect_pkey" PRIMARY KEY ("agency_id", "told_of")
);

-- Tells these responsibilities anew. A measure whose deadline is just being changed is waited for.
CREATE FUNCTION "tell_responsibilities"("ids" TEXT[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "effective_responsibility" WHERE "responsibility_id" = ANY("ids");
  INSERT INTO "effective_responsibility"
    ("id", "responsibility_id", "agency_id", "due_on", "as_written", "expanded", "collapsed")
  SELECT r."id" || '@' || e."told_of", r."id", e."told_of", m."timeframe_to", e."as_written", e."expanded",
    e."collapsed"
  FROM "responsibility" AS r
  JOIN "registered_measure" AS m ON m."id" = r."measure_id"
  JOIN "agency_effect" AS e ON e."agency_id" = r."agency_id"
  WHERE r."id" = ANY("ids")
  FOR SHARE OF m;
$$;

CREATE FUNCTION "responsibilities_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "tell_responsibilities"(ARRAY(SELECT "id" FROM "changed"));
  RETURN NULL;
END $$;

CREATE TRIGGER "responsibility_inserted" AFTER INSERT ON "responsibility"
REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "responsibilities_changed"();

CREATE TRIGGER "responsibility_updated" AFTER UPDATE ON "responsibility"
REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "responsibilities_changed"();

CREATE FUNCTION "deadline_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "effective_responsibility" SET "due_on" = NEW."timeframe_to"
  WHERE "responsibility_id" IN (SELECT "id" FROM "responsibility" WHERE "measure_id" = NEW."id");
  RETURN NULL;
END $$;

CREATE TRIGGER "registered_measure_deadline_changed" AFTER UPDATE OF "timeframe_to" ON "registered_measure"
FOR EACH ROW WHEN (OLD."timeframe_to" IS DISTINCT FROM NEW."timeframe_to") EXECUTE FUNCTION "deadline_changed"();

-- The locks let one change of groups follow the other, and let none of them miss a responsibility that is just being
-- written; reading goes on meanwhile.
CREATE FUNCTION "agencies_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed TEXT[];
BEGIN
  LOCK TABLE "agency_effect" IN SHARE ROW EXCLUSIVE MODE;
  changed := ARRAY(
    SELECT "agency_id" FROM (TABLE "agency_effect_now" EXCEPT TABLE "agency_effect") AS "come"
    UNION
    SELECT "agency_id" FROM (TABLE "agency_effect" EXCEPT TABLE "agency_effect_now") AS "gone"
  );
  IF cardinality(changed) > 0 THEN
    LOCK TABLE "responsibility" IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM "agency_effect" WHERE "agency_id" = ANY(changed);
    INSERT INTO "agency_effect" SELECT * FROM "agency_effect_now" WHERE "agency_id" = ANY(changed);
    PERFORM "tell_responsibilities"(ARRAY(SELECT "id" FROM "responsibility" WHERE "agency_id" = ANY(changed)));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "agency_changed" AFTER INSERT OR DELETE OR UPDATE OF "id", "kind", "member_ids" ON "agency"
FOR EACH STATEMENT EXECUTE FUNCTION "agencies_changed"();

INSERT INTO "agency_effect" SELECT * FROM "agency_effect_now";

SELECT "tell_responsibilities"(ARRAY(SELECT "id" FROM "responsibility"));

-- Orders
-- Each index is what a list sorts by, to the letter: an order that is written otherwise does not find it.
CREATE INDEX "registered_measure_by_plan" ON "registered_measure"
  ((coalesce("plan_id", '~') COLLATE "C"), "code_key", "id");

CREATE INDEX "registered_measure_of_owner_by_plan" ON "registered_measure"
  ("owner_id", (coalesce("plan_id", '~') COLLATE "C"), "code_key", "id");

CREATE INDEX "registered_measure_by_deadline" ON "registered_measure"
  ((coalesce("timeframe_to", 'infinity'::date)), "id");

CREATE INDEX "registered_measure_by_deadline_last_first" ON "registered_measure"
  ((coalesce("timeframe_to", '-infinity'::date)), "id");

CREATE INDEX "effective_responsibility_as_written" ON "effective_responsibility"
  ((coalesce("due_on", 'infinity'::date)), "id") WHERE "as_written";

CREATE INDEX "effective_responsibility_expanded" ON "effective_responsibility"
  ((coalesce("due_on", 'infinity'::date)), "id") WHERE "expanded";

CREATE INDEX "effective_responsibility_collapsed" ON "effective_responsibility"
  ((coalesce("due_on", 'infinity'::date)), "id") WHERE "collapsed";

CREATE INDEX "effective_responsibility_of_agency_as_written" ON "effective_responsibility"
  ("agency_id", (coalesce("due_on", 'infinity'::date)), "id") WHERE "as_written";

CREATE INDEX "effective_responsibility_of_agency_expanded" ON "effective_responsibility"
  ("agency_id", (coalesce("due_on", 'infinity'::date)), "id") WHERE "expanded";

CREATE INDEX "effective_responsibility_of_agency_collapsed" ON "effective_responsibility"
  ("agency_id", (coalesce("due_on", 'infinity'::date)), "id") WHERE "collapsed";

CREATE INDEX "agency_by_name_kk" ON "agency"
  ((coalesce("name"->>'kk', "name"->>'ru', "name"->>'en') COLLATE "kk-x-icu"), "id");

CREATE INDEX "agency_by_name_ru" ON "agency"
  ((coalesce("name"->>'ru', "name"->>'kk', "name"->>'en') COLLATE "ru-x-icu"), "id");

CREATE INDEX "agency_by_name_en" ON "agency"
  ((coalesce("name"->>'en', "name"->>'kk', "name"->>'ru') COLLATE "en-x-icu"), "id");

CREATE INDEX "registered_measure_by_title_kk" ON "registered_measure"
  (left((coalesce("title"->>'kk', "title"->>'ru', "title"->>'en') COLLATE "kk-x-icu"), 300), "id");

CREATE INDEX "registered_measure_by_title_ru" ON "registered_measure"
  (left((coalesce("title"->>'ru', "title"->>'kk', "title"->>'en') COLLATE "ru-x-icu"), 300), "id");

CREATE INDEX "registered_measure_by_title_en" ON "registered_measure"
  (left((coalesce("title"->>'en', "title"->>'kk', "title"->>'ru') COLLATE "en-x-icu"), 300), "id");

-- Search
ALTER TABLE "agency" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  search_words(VARIADIC search_versions("name") || search_versions("short_name") || "aliases" || search_versions("description"))
) STORED;

ALTER TABLE "legal_act" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  search_words(VARIADIC ARRAY["id", "number"] || search_versions("title") || search_versions("summary"))
) STORED;

ALTER TABLE "plan" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  search_words(VARIADIC search_versions("title"))
) STORED;

ALTER TABLE "registered_measure" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  search_words(VARIADIC ARRAY["code"] || search_versions("title"))
) STORED;

-- Without fastupdate: until a vacuum comes by, words just written would lie in a heap that every search reads, and the
-- planner, which knows, would rather read the table.
CREATE INDEX "agency_search_idx" ON "agency" USING GIN ("search") WITH (fastupdate = off);

CREATE INDEX "legal_act_search_idx" ON "legal_act" USING GIN ("search") WITH (fastupdate = off);

CREATE INDEX "plan_search_idx" ON "plan" USING GIN ("search") WITH (fastupdate = off);

CREATE INDEX "registered_measure_search_idx" ON "registered_measure" USING GIN ("search") WITH (fastupdate = off);
