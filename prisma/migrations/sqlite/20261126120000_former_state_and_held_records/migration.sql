-- CreateTable
CREATE TABLE "FormerThing" (
    "vintage" INTEGER NOT NULL,
    "thing" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    PRIMARY KEY ("vintage", "thing"),
    CONSTRAINT "FormerThing_vintage_fkey" FOREIGN KEY ("vintage") REFERENCES "Release" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "HeldRecords" (
    "heldId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "tables" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    CONSTRAINT "HeldRecords_heldId_fkey" FOREIGN KEY ("heldId") REFERENCES "HeldRelease" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "HeldTrouble" (
    "heldId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "HeldTrouble_heldId_fkey" FOREIGN KEY ("heldId") REFERENCES "HeldRelease" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN "bases" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Indicator" ADD COLUMN "frequencies" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ProjectStageReport" (
    "projectId" INTEGER NOT NULL,
    "period" INTEGER NOT NULL,
    "vintage" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,

    PRIMARY KEY ("projectId", "period", "vintage"),
    CONSTRAINT "ProjectStageReport_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "ProjectStageReport_vintage_fkey" FOREIGN KEY ("vintage") REFERENCES "Release" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
