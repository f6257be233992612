-- CreateTable
CREATE TABLE "TargetRevision" (
    "targetId" INTEGER NOT NULL,
    "period" INTEGER NOT NULL,
    "vintage" INTEGER NOT NULL,
    "until" INTEGER NOT NULL DEFAULT 2147483647,
    "status" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "operatorWords" TEXT NOT NULL,
    "amount" REAL,
    "unit" TEXT NOT NULL,
    "taskId" INTEGER,
    "source" TEXT NOT NULL,
    "quote" TEXT NOT NULL,

    PRIMARY KEY ("targetId", "period", "vintage"),
    CONSTRAINT "TargetRevision_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "TargetRevision_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "TargetRevision_vintage_fkey" FOREIGN KEY ("vintage") REFERENCES "Release" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Target" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "taskId" INTEGER,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "operatorWords" TEXT NOT NULL,
    "amount" REAL,
    "unit" TEXT NOT NULL,
    "anchorId" INTEGER,
    CONSTRAINT "Target_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Target_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Target_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_Target" ("amount", "anchorId", "code", "id", "indicatorId", "kind", "operator", "operatorWords", "taskId", "unit", "year") SELECT "amount", "anchorId", "code", "id", "indicatorId", "kind", "operator", "operatorWords", "taskId", "unit", "year" FROM "Target";
DROP TABLE "Target";
ALTER TABLE "new_Target" RENAME TO "Target";
CREATE UNIQUE INDEX "Target_code_key" ON "Target"("code");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
