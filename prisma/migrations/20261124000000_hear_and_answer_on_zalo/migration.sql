-- AlterEnum
ALTER TYPE "Channel" RENAME VALUE 'zalo' TO 'zalo_bot';
ALTER TYPE "Channel" ADD VALUE 'zalo_oa';

-- AlterEnum
ALTER TYPE "NoticeState" ADD VALUE 'waiting';

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "heardAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "wokenAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Offer" (
    "channel" "Channel" NOT NULL,
    "chat" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "numbers" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("channel","chat")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" SERIAL NOT NULL,
    "codeHash" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Usage" (
    "channel" "Channel" NOT NULL,
    "month" TEXT NOT NULL,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "heard" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Usage_pkey" PRIMARY KEY ("channel","month")
);

-- CreateTable
CREATE TABLE "Credential" (
    "channel" "Channel" NOT NULL,
    "access" TEXT NOT NULL,
    "refresh" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("channel")
);

-- CreateIndex
CREATE UNIQUE INDEX "Link_codeHash_key" ON "Link"("codeHash");

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
