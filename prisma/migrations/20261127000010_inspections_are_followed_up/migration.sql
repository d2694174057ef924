-- AlterTable
ALTER TABLE "Inspection" ADD COLUMN     "doneAt" TIMESTAMPTZ(3),
ADD COLUMN     "place" JSONB,
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "Initiative_inspiredById_idx" ON "Initiative"("inspiredById");
