-- AlterTable
ALTER TABLE "Initiative" ALTER COLUMN "fieldCode" DROP NOT NULL,
ALTER COLUMN "subject" DROP NOT NULL,
ALTER COLUMN "novelty" DROP NOT NULL,
ALTER COLUMN "level" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Target" (
    "campaignId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "fieldCode" TEXT NOT NULL DEFAULT '',
    "models" INTEGER NOT NULL,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("campaignId","unitId","fieldCode")
);

-- CreateIndex
CREATE INDEX "Initiative_createdAt_idx" ON "Initiative"("createdAt");

-- CreateIndex
CREATE INDEX "Submission_kind_toOn_idx" ON "Submission"("kind", "toOn");

-- CreateIndex
CREATE INDEX "Deadline_kind_dueOn_idx" ON "Deadline"("kind", "dueOn");

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
