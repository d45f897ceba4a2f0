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
CREATE TABLE "education_programme" (
    "id" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "indicators" JSONB NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "education_programme_pkey" PRIMARY KEY ("id")
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
    "programme_id" TEXT,

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
CREATE INDEX "measure_programme_id_code_key_id_idx" ON "measure"("programme_id", "code_key", "id");

-- AddForeignKey
ALTER TABLE "deliverable" ADD CONSTRAINT "deliverable_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_entry" ADD CONSTRAINT "progress_entry_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "education_programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;
