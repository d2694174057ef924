-- CreateEnum
CREATE TYPE "BroadcastState" AS ENUM ('composed', 'scheduled', 'sending', 'paused', 'stopped', 'finished');

-- AlterEnum
ALTER TYPE "NoticeState" ADD VALUE 'held';

-- AlterEnum
ALTER TYPE "UploadKind" ADD VALUE 'file';

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "bulk" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Upload" ADD COLUMN     "name" TEXT;

-- CreateTable
CREATE TABLE "Broadcast" (
    "id" SERIAL NOT NULL,
    "authorId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "hash" TEXT,
    "state" "BroadcastState" NOT NULL DEFAULT 'composed',
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "draftId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scheduledAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Broadcast_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Broadcast_draftId_key" ON "Broadcast"("draftId");

-- CreateIndex
CREATE INDEX "Broadcast_authorId_idx" ON "Broadcast"("authorId");

-- CreateIndex
CREATE INDEX "Broadcast_hash_idx" ON "Broadcast"("hash");

-- CreateIndex
CREATE INDEX "Broadcast_state_idx" ON "Broadcast"("state");

-- AddForeignKey
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
