-- CreateEnum
CREATE TYPE "PaperState" AS ENUM ('wanted', 'made', 'failed');

-- AlterTable
ALTER TABLE "Recognition" ADD COLUMN     "code" TEXT,
ADD COLUMN     "decidedOn" DATE,
ADD COLUMN     "decision" TEXT;

-- CreateTable
CREATE TABLE "Paper" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "personId" INTEGER NOT NULL,
    "accountId" INTEGER NOT NULL,
    "state" "PaperState" NOT NULL DEFAULT 'wanted',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "files" JSONB NOT NULL DEFAULT '[]',
    "at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "draftId" INTEGER,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "queuedAt" TIMESTAMPTZ(3),
    "lease" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Paper_draftId_key" ON "Paper"("draftId");

-- CreateIndex
CREATE INDEX "Paper_personId_idx" ON "Paper"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Recognition_code_key" ON "Recognition"("code");

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody waits twice for the same.
CREATE UNIQUE INDEX "Paper_wanted_key" ON "Paper"("personId", "kind", "params") WHERE "state" = 'wanted';
