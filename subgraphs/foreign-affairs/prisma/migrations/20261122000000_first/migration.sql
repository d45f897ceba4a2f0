-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "instrument_state" AS ENUM ('ADOPTED', 'RATIFIED', 'IN_FORCE', 'SIGNED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "link_basis" AS ENUM ('OFFICER', 'OWNER_MINISTRY', 'ILLUSTRATIVE');

-- CreateEnum
CREATE TYPE "implementation_status" AS ENUM ('NOT_REPORTED', 'NOT_STARTED', 'IN_PREPARATION', 'IN_PROGRESS', 'CONTINUOUS', 'PARTIALLY_IMPLEMENTED', 'IMPLEMENTED', 'NOT_IMPLEMENTED');

-- CreateEnum
CREATE TYPE "mechanism" AS ENUM ('UPR', 'TREATY_BODY', 'SPECIAL_PROCEDURE', 'OTHER');

-- CreateEnum
CREATE TYPE "recommendation_kind" AS ENUM ('RECOMMENDATION', 'VOLUNTARY_PLEDGE', 'CONCERN');

-- CreateEnum
CREATE TYPE "recommendation_position" AS ENUM ('SUPPORTED', 'PARTIALLY_SUPPORTED', 'NOTED', 'PENDING');

-- CreateTable
CREATE TABLE "meeting" (
    "id" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "held_on" JSONB,
    "held_from" DATE,
    "place" TEXT,
    "organiser_id" TEXT,
    "participant_ids" TEXT[],
    "sources" JSONB NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "by_id" TEXT,
    "person" TEXT,
    "meeting_id" TEXT,
    "sources" JSONB NOT NULL,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instrument" (
    "id" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "state" "instrument_state" NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_statement" (
    "id" SERIAL NOT NULL,
    "recommendation_id" TEXT NOT NULL,
    "position" "recommendation_position" NOT NULL,
    "part" TEXT,
    "stated_on" DATE,
    "source" JSONB,

    CONSTRAINT "position_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_link" (
    "recommendation_id" TEXT NOT NULL,
    "measure_id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "basis" "link_basis" NOT NULL,
    "note" JSONB,
    "linked_on" DATE,

    CONSTRAINT "measure_link_pkey" PRIMARY KEY ("recommendation_id","measure_id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" SERIAL NOT NULL,
    "recommendation_id" TEXT NOT NULL,
    "status" "implementation_status" NOT NULL,
    "assessed_on" DATE NOT NULL,
    "assessed_by" TEXT,
    "reason" JSONB,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "state_response" (
    "id" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "responded_on" DATE,
    "source" JSONB,

    CONSTRAINT "state_response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_response" (
    "recommendation_id" TEXT NOT NULL,
    "response_id" TEXT NOT NULL,

    CONSTRAINT "recommendation_response_pkey" PRIMARY KEY ("recommendation_id","response_id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" TEXT NOT NULL,
    "mechanism" "mechanism" NOT NULL,
    "title" JSONB NOT NULL,
    "cycle" INTEGER,
    "session" INTEGER,
    "held_on" JSONB,
    "held_from" DATE,
    "official" JSONB,
    "sources" JSONB NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation" (
    "id" TEXT NOT NULL,
    "kind" "recommendation_kind" NOT NULL,
    "mechanism" "mechanism" NOT NULL,
    "review_id" TEXT,
    "paragraph" TEXT,
    "review_key" TEXT COLLATE "C" NOT NULL,
    "paragraph_key" TEXT COLLATE "C" NOT NULL,
    "text" JSONB,
    "summary" JSONB,
    "parent_id" TEXT,
    "position" "recommendation_position",
    "issues" TEXT[],
    "sdgs" TEXT[],
    "action_category" INTEGER,
    "lead_id" TEXT,
    "co_executor_ids" TEXT[],
    "sources" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identifier" (
    "recommendation_id" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "identifier_pkey" PRIMARY KEY ("recommendation_id","scheme","value")
);

-- CreateTable
CREATE TABLE "state" (
    "id" TEXT NOT NULL,
    "iso3" TEXT NOT NULL,
    "m49" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_state" (
    "recommendation_id" TEXT NOT NULL,
    "state_id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "recommendation_state_pkey" PRIMARY KEY ("recommendation_id","state_id")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_theme" (
    "recommendation_id" TEXT NOT NULL,
    "theme_id" TEXT NOT NULL,

    CONSTRAINT "recommendation_theme_pkey" PRIMARY KEY ("recommendation_id","theme_id")
);

-- CreateTable
CREATE TABLE "cluster" (
    "id" TEXT NOT NULL,
    "number" INTEGER,
    "name" JSONB NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "cluster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_cluster" (
    "recommendation_id" TEXT NOT NULL,
    "cluster_id" TEXT NOT NULL,

    CONSTRAINT "recommendation_cluster_pkey" PRIMARY KEY ("recommendation_id","cluster_id")
);

-- CreateTable
CREATE TABLE "affected_group" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "affected_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_group" (
    "recommendation_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,

    CONSTRAINT "recommendation_group_pkey" PRIMARY KEY ("recommendation_id","group_id")
);

-- CreateIndex
CREATE INDEX "proposal_meeting_id_id_idx" ON "proposal"("meeting_id", "id");

-- CreateIndex
CREATE INDEX "position_statement_recommendation_id_stated_on_id_idx" ON "position_statement"("recommendation_id", "stated_on", "id");

-- CreateIndex
CREATE INDEX "measure_link_measure_id_idx" ON "measure_link"("measure_id");

-- CreateIndex
CREATE INDEX "assessment_recommendation_id_assessed_on_id_idx" ON "assessment"("recommendation_id", "assessed_on", "id");

-- CreateIndex
CREATE INDEX "recommendation_response_response_id_idx" ON "recommendation_response"("response_id");

-- CreateIndex
CREATE INDEX "recommendation_review_key_paragraph_key_id_idx" ON "recommendation"("review_key", "paragraph_key", "id");

-- CreateIndex
CREATE INDEX "recommendation_review_id_review_key_paragraph_key_id_idx" ON "recommendation"("review_id", "review_key", "paragraph_key", "id");

-- CreateIndex
CREATE INDEX "recommendation_lead_id_review_key_paragraph_key_id_idx" ON "recommendation"("lead_id", "review_key", "paragraph_key", "id");

-- CreateIndex
CREATE INDEX "recommendation_updated_at_id_idx" ON "recommendation"("updated_at", "id");

-- CreateIndex
CREATE INDEX "recommendation_parent_id_idx" ON "recommendation"("parent_id");

-- CreateIndex
CREATE INDEX "identifier_scheme_value_idx" ON "identifier"("scheme", "value");

-- CreateIndex
CREATE INDEX "recommendation_state_state_id_idx" ON "recommendation_state"("state_id");

-- CreateIndex
CREATE INDEX "recommendation_theme_theme_id_idx" ON "recommendation_theme"("theme_id");

-- CreateIndex
CREATE INDEX "recommendation_cluster_cluster_id_idx" ON "recommendation_cluster"("cluster_id");

-- CreateIndex
CREATE INDEX "recommendation_group_group_id_idx" ON "recommendation_group"("group_id");

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_statement" ADD CONSTRAINT "position_statement_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_link" ADD CONSTRAINT "measure_link_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_response" ADD CONSTRAINT "recommendation_response_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_response" ADD CONSTRAINT "recommendation_response_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "state_response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "recommendation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_state" ADD CONSTRAINT "recommendation_state_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_state" ADD CONSTRAINT "recommendation_state_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_theme" ADD CONSTRAINT "recommendation_theme_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_theme" ADD CONSTRAINT "recommendation_theme_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_cluster" ADD CONSTRAINT "recommendation_cluster_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_cluster" ADD CONSTRAINT "recommendation_cluster_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_group" ADD CONSTRAINT "recommendation_group_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_group" ADD CONSTRAINT "recommendation_group_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "affected_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
