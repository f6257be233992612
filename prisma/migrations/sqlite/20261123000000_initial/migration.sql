-- Observation and Citation are WITHOUT ROWID (by hand): half the file, and a series is read in one sweep of its key.
-- CreateTable
CREATE TABLE "Release" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "publishedOn" TEXT NOT NULL,
    "dateBasis" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT NOT NULL,
    "importedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "PlanDocument" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "issuer" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Passage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "documentId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "Passage_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "PlanDocument" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Anchor" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "documentId" INTEGER NOT NULL,
    "passage" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Task" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "documentId" INTEGER NOT NULL,
    "parentId" INTEGER,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "anchorId" INTEGER NOT NULL,
    CONSTRAINT "Task_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "PlanDocument" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Task_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Task_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "englishName" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "priceBasis" TEXT,
    "direction" INTEGER NOT NULL,
    "definition" TEXT NOT NULL,
    "growthOfId" INTEGER,
    CONSTRAINT "Indicator_growthOfId_fkey" FOREIGN KEY ("growthOfId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Alias" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Area" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parentId" INTEGER,
    CONSTRAINT "Area_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Industry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parentId" INTEGER,
    CONSTRAINT "Industry_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Industry" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Cluster" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "threshold" REAL NOT NULL,
    "unit" TEXT NOT NULL,
    "anchorId" INTEGER NOT NULL,
    CONSTRAINT "Cluster_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "ClusterIndustry" (
    "clusterId" INTEGER NOT NULL,
    "industryId" INTEGER NOT NULL,
    "standing" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    PRIMARY KEY ("clusterId", "industryId"),
    CONSTRAINT "ClusterIndustry_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "ClusterIndustry_industryId_fkey" FOREIGN KEY ("industryId") REFERENCES "Industry" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Enterprise" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "anchorId" INTEGER NOT NULL,
    CONSTRAINT "Enterprise_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Project" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "taskId" INTEGER NOT NULL,
    "programmeId" INTEGER,
    "clusterId" INTEGER,
    "clusterStanding" TEXT NOT NULL DEFAULT '',
    "clusterReason" TEXT NOT NULL DEFAULT '',
    "anchorId" INTEGER NOT NULL,
    CONSTRAINT "Project_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Project_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Project_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Project_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "projectCount" INTEGER,
    "investment" REAL,
    "unit" TEXT NOT NULL DEFAULT '',
    "anchorId" INTEGER NOT NULL,
    CONSTRAINT "Programme_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Policy" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "anchorId" INTEGER NOT NULL,
    CONSTRAINT "Policy_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Target" (
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
    "anchorId" INTEGER NOT NULL,
    CONSTRAINT "Target_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Target_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Target_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "NonTarget" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "anchorId" INTEGER NOT NULL,
    CONSTRAINT "NonTarget_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Series" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "areaId" INTEGER NOT NULL,
    "industryId" INTEGER,
    "clusterId" INTEGER,
    "projectId" INTEGER,
    "enterpriseId" INTEGER,
    "basis" TEXT NOT NULL,
    CONSTRAINT "Series_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Series_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Series_industryId_fkey" FOREIGN KEY ("industryId") REFERENCES "Industry" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Series_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Series_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Series_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Observation" (
    "seriesId" INTEGER NOT NULL,
    "period" INTEGER NOT NULL,
    "vintage" INTEGER NOT NULL,
    "until" INTEGER NOT NULL DEFAULT 2147483647,
    "value" REAL,
    "status" TEXT NOT NULL,

    PRIMARY KEY ("seriesId", "period", "vintage"),
    CONSTRAINT "Observation_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Observation_vintage_fkey" FOREIGN KEY ("vintage") REFERENCES "Release" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Citation" (
    "seriesId" INTEGER NOT NULL,
    "period" INTEGER NOT NULL,
    "vintage" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "publishedValue" REAL,
    "publishedUnit" TEXT NOT NULL,

    PRIMARY KEY ("seriesId", "period", "vintage"),
    CONSTRAINT "Citation_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Citation_vintage_fkey" FOREIGN KEY ("vintage") REFERENCES "Release" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
) WITHOUT ROWID;

-- CreateIndex
CREATE UNIQUE INDEX "Release_code_key" ON "Release"("code");

-- CreateIndex
CREATE UNIQUE INDEX "PlanDocument_code_key" ON "PlanDocument"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Passage_documentId_number_key" ON "Passage"("documentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Anchor_documentId_start_end_key" ON "Anchor"("documentId", "start", "end");

-- CreateIndex
CREATE UNIQUE INDEX "Task_code_key" ON "Task"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_code_key" ON "Indicator"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Alias_kind_code_text_key" ON "Alias"("kind", "code", "text");

-- CreateIndex
CREATE UNIQUE INDEX "Area_code_key" ON "Area"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Industry_code_key" ON "Industry"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Cluster_code_key" ON "Cluster"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Enterprise_code_key" ON "Enterprise"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Project_code_key" ON "Project"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_code_key" ON "Programme"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Policy_code_key" ON "Policy"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Target_code_key" ON "Target"("code");

-- CreateIndex
CREATE UNIQUE INDEX "NonTarget_code_key" ON "NonTarget"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Series_key_key" ON "Series"("key");

-- CreateIndex
CREATE INDEX "Series_indicatorId_areaId_idx" ON "Series"("indicatorId", "areaId");

-- CreateIndex
CREATE INDEX "Observation_period_seriesId_vintage_idx" ON "Observation"("period", "seriesId", "vintage");
