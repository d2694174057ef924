-- CreateEnum
CREATE TYPE "Rhythm" AS ENUM ('day', 'week', 'month', 'quarter', 'half', 'year');

-- CreateEnum
CREATE TYPE "Place" AS ENUM ('private', 'group', 'channel');

-- DropIndex
DROP INDEX "Digest_unitId_toAt_key";

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "isChannel" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Digest" ADD COLUMN     "rhythm" "Rhythm" NOT NULL DEFAULT 'day';

-- CreateTable
CREATE TABLE "DigestPlan" (
    "unitId" INTEGER NOT NULL,
    "rhythm" "Rhythm" NOT NULL,
    "isOn" BOOLEAN NOT NULL,
    "minute" INTEGER NOT NULL,
    "day" INTEGER NOT NULL DEFAULT 1,
    "places" "Place"[],
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DigestPlan_pkey" PRIMARY KEY ("unitId","rhythm")
);

-- CreateTable
CREATE TABLE "BoardPass" (
    "id" SERIAL NOT NULL,
    "linkHash" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "sessionHash" TEXT,
    "sessionUntil" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BoardPass_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "BoardPass_linkHash_key" ON "BoardPass"("linkHash");

-- CreateIndex
CREATE UNIQUE INDEX "BoardPass_sessionHash_key" ON "BoardPass"("sessionHash");

-- CreateIndex
CREATE INDEX "BoardPass_personId_idx" ON "BoardPass"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Digest_unitId_rhythm_toAt_key" ON "Digest"("unitId", "rhythm", "toAt");

-- AddForeignKey
ALTER TABLE "DigestPlan" ADD CONSTRAINT "DigestPlan_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardPass" ADD CONSTRAINT "BoardPass_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardPass" ADD CONSTRAINT "BoardPass_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
