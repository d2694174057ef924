-- AlterTable
ALTER TABLE "Delegation" ADD COLUMN     "begunAt" TIMESTAMPTZ(3),
ADD COLUMN     "endedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Said" ADD COLUMN     "words" TEXT;

-- What Prisma's schema language cannot say.

-- The schedule looks only at delegations that are not over.
CREATE INDEX "Delegation_open_idx" ON "Delegation"("until") WHERE "endedAt" IS NULL;
