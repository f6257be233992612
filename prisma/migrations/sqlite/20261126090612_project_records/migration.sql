-- CreateTable
CREATE TABLE "ProjectRecord" (
    "projectId" INTEGER NOT NULL,
    "vintage" INTEGER NOT NULL,
    "until" INTEGER NOT NULL DEFAULT 2147483647,
    "withdrawn" INTEGER NOT NULL DEFAULT 0,
    "stage" TEXT NOT NULL,
    "stagePeriod" INTEGER,
    "totalInvestment" REAL,
    "owner" TEXT NOT NULL,
    "enterprise" TEXT NOT NULL,
    "clusterId" INTEGER,
    "clusterReason" TEXT NOT NULL,
    "areaId" INTEGER,
    "industryId" INTEGER,
    "programmes" TEXT NOT NULL,
    "isKey" INTEGER,
    "note" TEXT NOT NULL,

    PRIMARY KEY ("projectId", "vintage"),
    CONSTRAINT "ProjectRecord_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "ProjectRecord_vintage_fkey" FOREIGN KEY ("vintage") REFERENCES "Release" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "ProjectRecord_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "ProjectRecord_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "ProjectRecord_industryId_fkey" FOREIGN KEY ("industryId") REFERENCES "Industry" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "ProjectMilestone" (
    "projectId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "vintage" INTEGER NOT NULL,
    "until" INTEGER NOT NULL DEFAULT 2147483647,
    "plannedOn" TEXT NOT NULL,
    "actualOn" TEXT NOT NULL,

    PRIMARY KEY ("projectId", "name", "vintage"),
    CONSTRAINT "ProjectMilestone_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "ProjectMilestone_vintage_fkey" FOREIGN KEY ("vintage") REFERENCES "Release" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Project" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "taskId" INTEGER,
    "programmeId" INTEGER,
    "clusterId" INTEGER,
    "clusterStanding" TEXT NOT NULL DEFAULT '',
    "clusterReason" TEXT NOT NULL DEFAULT '',
    "anchorId" INTEGER,
    CONSTRAINT "Project_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Project_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Project_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Project_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_Project" ("anchorId", "clusterId", "clusterReason", "clusterStanding", "code", "id", "name", "programmeId", "taskId") SELECT "anchorId", "clusterId", "clusterReason", "clusterStanding", "code", "id", "name", "programmeId", "taskId" FROM "Project";
DROP TABLE "Project";
ALTER TABLE "new_Project" RENAME TO "Project";
CREATE UNIQUE INDEX "Project_code_key" ON "Project"("code");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
