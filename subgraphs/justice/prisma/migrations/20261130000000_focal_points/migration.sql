-- Whom an agency has named for questions on its plans and reports.
CREATE TABLE "focal_point" (
    "id" SERIAL NOT NULL,
    "agency_id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" JSONB,
    "email" TEXT,
    "phone" TEXT,

    CONSTRAINT "focal_point_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "focal_point_agency_id_order_id_idx" ON "focal_point"("agency_id", "order", "id");

ALTER TABLE "focal_point" ADD CONSTRAINT "focal_point_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
