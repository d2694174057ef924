-- CreateEnum
CREATE TYPE "ConsentTo" AS ENUM ('notice', 'traces');

-- CreateEnum
CREATE TYPE "Honour" AS ENUM ('recognised', 'outstanding');

-- CreateEnum
CREATE TYPE "UploadKind" AS ENUM ('photo', 'voice');

-- CreateEnum
CREATE TYPE "UploadState" AS ENUM ('awaited', 'kept', 'refused', 'missing', 'replaced');

-- CreateEnum
CREATE TYPE "Conclusion" AS ENUM ('recognised', 'outstanding', 'not_yet');

-- CreateEnum
CREATE TYPE "InspectionState" AS ENUM ('planned', 'visited', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "RenewalChoice" AS ENUM ('continue', 'upgrade', 'end');

-- AlterEnum
ALTER TYPE "RoleKind" ADD VALUE 'chair';

-- AlterEnum
ALTER TYPE "Stage" ADD VALUE 'ended';
ALTER TYPE "Stage" ADD VALUE 'withdrawn';

-- AlterEnum
ALTER TYPE "SubmissionKind" ADD VALUE 'progress';
ALTER TYPE "SubmissionKind" ADD VALUE 'recognition';

-- DropIndex
DROP INDEX "Submission_initiativeId_kind_key";

-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "reportEvery" INTEGER NOT NULL DEFAULT 3;

-- AlterTable
ALTER TABLE "Consent" ADD COLUMN     "given" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "to" "ConsentTo" NOT NULL DEFAULT 'notice';

-- AlterTable
ALTER TABLE "Initiative" ADD COLUMN     "honour" "Honour",
ADD COLUMN     "words" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "insteadOfId" INTEGER;

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "dueOn" DATE,
ADD COLUMN     "fromOn" DATE,
ADD COLUMN     "holderId" INTEGER,
ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "rubricId" INTEGER,
ADD COLUMN     "toOn" DATE;

-- CreateTable
CREATE TABLE "ChangeRequest" (
    "submissionId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ChangeRequest_pkey" PRIMARY KEY ("submissionId","version","field")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "kind" "UploadKind" NOT NULL,
    "message" TEXT NOT NULL,
    "file" TEXT,
    "album" TEXT,
    "place" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "caption" TEXT,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "asFile" BOOLEAN NOT NULL DEFAULT false,
    "draftId" INTEGER,
    "submissionId" INTEGER,
    "inspectionId" INTEGER,
    "replacesId" INTEGER,
    "state" "UploadState" NOT NULL DEFAULT 'awaited',
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "queuedAt" TIMESTAMPTZ(3),
    "lease" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "mime" TEXT,
    "size" INTEGER,
    "width" INTEGER,
    "height" INTEGER,
    "sha256" TEXT,
    "likeness" TEXT,
    "hasTraces" BOOLEAN NOT NULL DEFAULT false,
    "traces" JSONB,
    "keptAt" TIMESTAMPTZ(3),

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" SERIAL NOT NULL,
    "submissionId" INTEGER NOT NULL,
    "initiativeId" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "value" DECIMAL(65,30) NOT NULL,
    "unit" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rubric" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "unitId" INTEGER,
    "campaignId" INTEGER,
    "level" "Level",
    "collective" BOOLEAN NOT NULL,
    "criteria" JSONB NOT NULL,
    "pass" INTEGER NOT NULL,
    "outstanding" INTEGER NOT NULL,
    "spread" INTEGER NOT NULL DEFAULT 15,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Rubric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "submissionId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "reviewerId" INTEGER NOT NULL,
    "insteadOfId" INTEGER,
    "scores" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "note" TEXT,
    "draftId" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("submissionId","version","reviewerId")
);

-- CreateTable
CREATE TABLE "Recognition" (
    "submissionId" INTEGER NOT NULL,
    "conclusion" "Conclusion" NOT NULL,
    "average" DECIMAL(65,30),
    "reason" TEXT NOT NULL,
    "chairId" INTEGER NOT NULL,
    "insteadOfId" INTEGER,
    "draftId" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Recognition_pkey" PRIMARY KEY ("submissionId")
);

-- CreateTable
CREATE TABLE "Inspection" (
    "id" SERIAL NOT NULL,
    "initiativeId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "inspectorId" INTEGER NOT NULL,
    "state" "InspectionState" NOT NULL DEFAULT 'planned',
    "plannedOn" DATE NOT NULL,
    "purpose" TEXT,
    "visitedOn" DATE,
    "findings" TEXT,
    "isGood" BOOLEAN,
    "followUp" TEXT,
    "followUpOn" DATE,
    "closedAt" TIMESTAMPTZ(3),
    "planDraftId" INTEGER NOT NULL,
    "visitDraftId" INTEGER,

    CONSTRAINT "Inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Renewal" (
    "initiativeId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "choice" "RenewalChoice" NOT NULL,
    "byId" INTEGER NOT NULL,
    "level" "Level",
    "goalValue" DECIMAL(65,30),
    "goalUnit" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Renewal_pkey" PRIMARY KEY ("initiativeId","year")
);

-- CreateTable
CREATE TABLE "Ending" (
    "initiativeId" INTEGER NOT NULL,
    "stage" "Stage" NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" INTEGER NOT NULL,
    "draftId" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Ending_pkey" PRIMARY KEY ("initiativeId")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "id" SERIAL NOT NULL,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "role" "RoleKind" NOT NULL,
    "kinds" "SubmissionKind"[],
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "draftId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reminding" (
    "kind" TEXT NOT NULL,
    "steps" INTEGER[],
    "working" BOOLEAN NOT NULL DEFAULT false,
    "isOn" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Reminding_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "deadlineId" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "told" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("deadlineId","step")
);

-- CreateTable
CREATE TABLE "TimeLimit" (
    "kind" "SubmissionKind" NOT NULL,
    "days" INTEGER NOT NULL,

    CONSTRAINT "TimeLimit_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "isWork" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "Said" (
    "accountId" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "draftId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Said_pkey" PRIMARY KEY ("accountId","message")
);

-- CreateIndex
CREATE UNIQUE INDEX "Upload_replacesId_key" ON "Upload"("replacesId");

-- CreateIndex
CREATE INDEX "Upload_submissionId_idx" ON "Upload"("submissionId");

-- CreateIndex
CREATE INDEX "Upload_inspectionId_idx" ON "Upload"("inspectionId");

-- CreateIndex
CREATE INDEX "Upload_draftId_idx" ON "Upload"("draftId");

-- CreateIndex
CREATE INDEX "Upload_sha256_idx" ON "Upload"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Upload_accountId_message_key" ON "Upload"("accountId", "message");

-- CreateIndex
CREATE INDEX "Outcome_initiativeId_idx" ON "Outcome"("initiativeId");

-- CreateIndex
CREATE INDEX "Outcome_submissionId_idx" ON "Outcome"("submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "Rubric_code_version_key" ON "Rubric"("code", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_draftId_key" ON "Ballot"("draftId");

-- CreateIndex
CREATE UNIQUE INDEX "Recognition_draftId_key" ON "Recognition"("draftId");

-- CreateIndex
CREATE UNIQUE INDEX "Inspection_planDraftId_key" ON "Inspection"("planDraftId");

-- CreateIndex
CREATE UNIQUE INDEX "Inspection_visitDraftId_key" ON "Inspection"("visitDraftId");

-- CreateIndex
CREATE INDEX "Inspection_initiativeId_idx" ON "Inspection"("initiativeId");

-- CreateIndex
CREATE INDEX "Inspection_unitId_state_idx" ON "Inspection"("unitId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Ending_draftId_key" ON "Ending"("draftId");

-- CreateIndex
CREATE UNIQUE INDEX "Delegation_draftId_key" ON "Delegation"("draftId");

-- CreateIndex
CREATE INDEX "Delegation_toId_idx" ON "Delegation"("toId");

-- CreateIndex
CREATE INDEX "Delegation_fromId_idx" ON "Delegation"("fromId");

-- CreateIndex
CREATE UNIQUE INDEX "Deadline_kind_about_key" ON "Deadline"("kind", "about");

-- CreateIndex
CREATE INDEX "Said_draftId_idx" ON "Said"("draftId");

-- CreateIndex
CREATE INDEX "Initiative_words_idx" ON "Initiative" USING GIN ("words" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Submission_initiativeId_kind_number_key" ON "Submission"("initiativeId", "kind", "number");

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_rubricId_fkey" FOREIGN KEY ("rubricId") REFERENCES "Rubric"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_insteadOfId_fkey" FOREIGN KEY ("insteadOfId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_inspectionId_fkey" FOREIGN KEY ("inspectionId") REFERENCES "Inspection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Upload"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rubric" ADD CONSTRAINT "Rubric_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rubric" ADD CONSTRAINT "Rubric_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_insteadOfId_fkey" FOREIGN KEY ("insteadOfId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recognition" ADD CONSTRAINT "Recognition_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recognition" ADD CONSTRAINT "Recognition_chairId_fkey" FOREIGN KEY ("chairId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recognition" ADD CONSTRAINT "Recognition_insteadOfId_fkey" FOREIGN KEY ("insteadOfId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_inspectorId_fkey" FOREIGN KEY ("inspectorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Renewal" ADD CONSTRAINT "Renewal_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Renewal" ADD CONSTRAINT "Renewal_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ending" ADD CONSTRAINT "Ending_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ending" ADD CONSTRAINT "Ending_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_deadlineId_fkey" FOREIGN KEY ("deadlineId") REFERENCES "Deadline"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Said" ADD CONSTRAINT "Said_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

-- The relay looks only at what is left to do, and reminders at what is not done.
CREATE INDEX "Upload_due_idx" ON "Upload"("dueAt") WHERE "state" = 'awaited';
CREATE INDEX "Deadline_open_idx" ON "Deadline"("dueOn") WHERE "doneAt" IS NULL;

-- Models from before are found by their titles.
UPDATE "Initiative" SET "words" = "titleKey";
