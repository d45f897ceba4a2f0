-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "measure_status" AS ENUM ('NOT_REPORTED', 'PROPOSED', 'PLANNED', 'IN_PROGRESS', 'SUSPENDED', 'COMPLETED', 'NOT_IMPLEMENTED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('DAY', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "funding_source" AS ENUM ('REPUBLICAN_BUDGET', 'LOCAL_BUDGET', 'WITHIN_ALLOTTED_FUNDS', 'NATIONAL_FUND', 'INTERNATIONAL', 'PRIVATE', 'OTHER', 'NONE_REQUIRED');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'VALIDATED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "agency_kind" AS ENUM ('PRESIDENT', 'PRESIDENTIAL_BODY', 'PARLIAMENT', 'GOVERNMENT', 'MINISTRY', 'COMMITTEE', 'COURT', 'PROSECUTOR', 'ELECTION_COMMISSION', 'NATIONAL_INSTITUTION', 'ADVISORY_BODY', 'LOCAL_EXECUTIVE', 'BUSINESS_CHAMBER', 'CIVIL_SOCIETY', 'ACADEMIC', 'INTERNATIONAL', 'GROUP');

-- CreateEnum
CREATE TYPE "legal_act_kind" AS ENUM ('LAW', 'CODE', 'DECREE', 'GOVERNMENT_RESOLUTION', 'ORDER', 'STANDARD', 'TREATY', 'OTHER');

-- CreateEnum
CREATE TYPE "legal_act_status" AS ENUM ('DRAFT', 'ADOPTED', 'IN_FORCE', 'REPEALED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "plan_kind" AS ENUM ('ACTION_PLAN', 'NATIONAL_PLAN', 'CONCEPT', 'COMPREHENSIVE_PLAN', 'PROGRAMME', 'ROAD_MAP', 'OTHER');

-- CreateEnum
CREATE TYPE "plan_status" AS ENUM ('PLANNED', 'DRAFT', 'UNDER_APPROVAL', 'IN_FORCE', 'COMPLETED', 'SUPERSEDED', 'REPEALED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "measure_relation_kind" AS ENUM ('SAME_AS', 'CONTINUES', 'REPLACES', 'PART_OF');

-- CreateEnum
CREATE TYPE "responsibility_role" AS ENUM ('LEAD', 'CO_EXECUTOR');

-- CreateTable
CREATE TABLE "deliverable" (
    "id" TEXT NOT NULL,
    "measure_id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "form" JSONB NOT NULL,
    "timeframe_text" JSONB,
    "timeframe_from" DATE,
    "timeframe_to" DATE,
    "timeframe_precision" "date_precision",
    "timeframe_continuous" BOOLEAN NOT NULL DEFAULT false,
    "recurrence" JSONB,
    "status" "measure_status",
    "completed_on" DATE,

    CONSTRAINT "deliverable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding" (
    "id" SERIAL NOT NULL,
    "measure_id" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "source" "funding_source",
    "budget_programme" TEXT,
    "year" INTEGER,
    "amount_thousand_tenge" DOUBLE PRECISION,

    CONSTRAINT "funding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_entry" (
    "id" TEXT NOT NULL,
    "measure_id" TEXT NOT NULL,
    "deliverable_id" TEXT,
    "reported_on" DATE NOT NULL,
    "period" TEXT,
    "text" JSONB NOT NULL,
    "status" "measure_status",
    "state" "report_state" NOT NULL,
    "agency_id" TEXT,
    "reported_by" TEXT,
    "validated_on" DATE,
    "validated_by" TEXT,
    "remark" JSONB,
    "evidence" JSONB NOT NULL,

    CONSTRAINT "progress_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" TEXT NOT NULL,
    "measure_id" TEXT,
    "order" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "unit" TEXT NOT NULL,
    "unit_name" JSONB,
    "baseline" DOUBLE PRECISION,
    "baseline_period" TEXT,
    "target" DOUBLE PRECISION,
    "target_period" TEXT,
    "values" JSONB NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "short_name" JSONB,
    "aliases" TEXT[],
    "kind" "agency_kind" NOT NULL,
    "region" TEXT,
    "parent_id" TEXT,
    "member_ids" TEXT[],
    "successor_ids" TEXT[],
    "valid_from" DATE,
    "valid_to" DATE,
    "sources" JSONB NOT NULL,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_act" (
    "id" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "kind" "legal_act_kind" NOT NULL,
    "status" "legal_act_status" NOT NULL,
    "number" TEXT,
    "adopted_on" JSONB,
    "url" TEXT,
    "sources" JSONB NOT NULL,

    CONSTRAINT "legal_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "kind" "plan_kind" NOT NULL,
    "status" "plan_status" NOT NULL,
    "owner_id" TEXT NOT NULL,
    "legal_act_id" TEXT,
    "from" DATE,
    "to" DATE,
    "stated_measures" INTEGER,
    "parent_id" TEXT,
    "supersedes_ids" TEXT[],
    "sources" JSONB NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_section" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "number" TEXT,
    "title" JSONB NOT NULL,

    CONSTRAINT "plan_section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registered_measure" (
    "id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "plan_id" TEXT,
    "section_id" TEXT,
    "code" TEXT,
    "code_key" TEXT COLLATE "C" NOT NULL,
    "title" JSONB NOT NULL,
    "status" "measure_status" NOT NULL,
    "timeframe_text" JSONB,
    "timeframe_from" DATE,
    "timeframe_to" DATE,
    "timeframe_precision" "date_precision",
    "timeframe_continuous" BOOLEAN NOT NULL DEFAULT false,
    "recurrence" JSONB,
    "revision" INTEGER NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registered_measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_relation" (
    "id" SERIAL NOT NULL,
    "measure_id" TEXT NOT NULL,
    "kind" "measure_relation_kind" NOT NULL,
    "other_id" TEXT NOT NULL,

    CONSTRAINT "measure_relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "responsibility" (
    "id" TEXT NOT NULL,
    "measure_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "role" "responsibility_role" NOT NULL,
    "order" INTEGER NOT NULL,
    "as_agreed" BOOLEAN NOT NULL,
    "stated" BOOLEAN NOT NULL,
    "written_as" TEXT,

    CONSTRAINT "responsibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure" (
    "id" TEXT NOT NULL,
    "code" TEXT,
    "code_key" TEXT COLLATE "C" NOT NULL,
    "title" JSONB NOT NULL,
    "status" "measure_status" NOT NULL,
    "timeframe_text" JSONB,
    "timeframe_from" DATE,
    "timeframe_to" DATE,
    "timeframe_precision" "date_precision",
    "timeframe_continuous" BOOLEAN NOT NULL DEFAULT false,
    "recurrence" JSONB,
    "sdgs" TEXT[],
    "sources" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "legal_act_id" TEXT,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "deliverable_measure_id_order_id_idx" ON "deliverable"("measure_id", "order", "id");

-- CreateIndex
CREATE INDEX "funding_measure_id_year_id_idx" ON "funding"("measure_id", "year", "id");

-- CreateIndex
CREATE INDEX "progress_entry_measure_id_reported_on_id_idx" ON "progress_entry"("measure_id", "reported_on", "id");

-- CreateIndex
CREATE INDEX "indicator_measure_id_order_id_idx" ON "indicator"("measure_id", "order", "id");

-- CreateIndex
CREATE INDEX "plan_section_plan_id_order_id_idx" ON "plan_section"("plan_id", "order", "id");

-- CreateIndex
CREATE INDEX "registered_measure_plan_id_code_key_id_idx" ON "registered_measure"("plan_id", "code_key", "id");

-- CreateIndex
CREATE INDEX "registered_measure_code_key_id_idx" ON "registered_measure"("code_key", "id");

-- CreateIndex
CREATE INDEX "registered_measure_timeframe_to_id_idx" ON "registered_measure"("timeframe_to", "id");

-- CreateIndex
CREATE INDEX "registered_measure_as_of_id_idx" ON "registered_measure"("as_of", "id");

-- CreateIndex
CREATE INDEX "measure_relation_measure_id_id_idx" ON "measure_relation"("measure_id", "id");

-- CreateIndex
CREATE INDEX "responsibility_measure_id_order_idx" ON "responsibility"("measure_id", "order");

-- CreateIndex
CREATE INDEX "responsibility_agency_id_role_idx" ON "responsibility"("agency_id", "role");

-- AddForeignKey
ALTER TABLE "deliverable" ADD CONSTRAINT "deliverable_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_entry" ADD CONSTRAINT "progress_entry_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_legal_act_id_fkey" FOREIGN KEY ("legal_act_id") REFERENCES "legal_act"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_section" ADD CONSTRAINT "plan_section_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registered_measure" ADD CONSTRAINT "registered_measure_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registered_measure" ADD CONSTRAINT "registered_measure_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registered_measure" ADD CONSTRAINT "registered_measure_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "plan_section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsibility" ADD CONSTRAINT "responsibility_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "registered_measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsibility" ADD CONSTRAINT "responsibility_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_legal_act_id_fkey" FOREIGN KEY ("legal_act_id") REFERENCES "legal_act"("id") ON DELETE SET NULL ON UPDATE CASCADE;
