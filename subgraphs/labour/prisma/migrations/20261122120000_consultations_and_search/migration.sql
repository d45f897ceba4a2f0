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
ALTER TABLE "measure" ADD COLUMN "expected_effects" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "digital_system" ADD COLUMN "purpose" JSONB;
ALTER TABLE "digital_system" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (search_words(VARIADIC search_versions("name") || search_versions("purpose"))) STORED;

-- AlterTable
ALTER TABLE "policy_direction" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (search_words(VARIADIC search_versions("title"))) STORED;

-- CreateEnum
CREATE TYPE "consultation_kind" AS ENUM ('ROUND_TABLES', 'SURVEY', 'COLLECTION_OF_PROPOSALS', 'EXPERTS', 'PUBLIC_COUNCIL');

-- CreateTable
CREATE TABLE "consultation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" JSONB NOT NULL,
    "kind" "consultation_kind" NOT NULL,
    "plan_id" TEXT,
    "held_on" JSONB,
    "sources" JSONB NOT NULL,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "policy_direction_search_idx" ON "policy_direction" USING GIN ("search");

-- CreateIndex
CREATE INDEX "digital_system_search_idx" ON "digital_system" USING GIN ("search");
