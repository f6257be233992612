-- CreateTable
CREATE TABLE "HeldRelease" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publishedOn" TEXT NOT NULL,
    "publishAt" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "heldAt" TEXT NOT NULL,
    "judgedAt" INTEGER NOT NULL,
    "read" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "same" INTEGER NOT NULL,
    "withdrawn" INTEGER NOT NULL,
    "skipped" INTEGER NOT NULL,
    "warnings" INTEGER NOT NULL,
    "figures" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "endedAt" TEXT NOT NULL,
    "release" TEXT NOT NULL,
    "conflicts" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "HeldSeries" (
    "heldId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "member" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "unit" TEXT NOT NULL,

    PRIMARY KEY ("heldId", "number"),
    CONSTRAINT "HeldSeries_heldId_fkey" FOREIGN KEY ("heldId") REFERENCES "HeldRelease" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "HeldFigure" (
    "heldId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "period" INTEGER NOT NULL,
    "value" REAL,
    "status" TEXT NOT NULL,
    "withdraws" INTEGER NOT NULL,
    "writtenValue" REAL,
    "writtenUnit" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    PRIMARY KEY ("heldId", "number", "period"),
    CONSTRAINT "HeldFigure_heldId_number_fkey" FOREIGN KEY ("heldId", "number") REFERENCES "HeldSeries" ("heldId", "number") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateIndex
CREATE UNIQUE INDEX "HeldRelease_code_key" ON "HeldRelease"("code");

-- CreateIndex
CREATE INDEX "HeldRelease_state_publishAt_idx" ON "HeldRelease"("state", "publishAt");

-- What was held stays on record, and ends once.
CREATE TRIGGER "HeldRelease_stay" BEFORE DELETE ON "HeldRelease" BEGIN SELECT RAISE(ABORT, 'a held release is withdrawn, not deleted'); END;
CREATE TRIGGER "HeldRelease_ended" BEFORE UPDATE ON "HeldRelease" WHEN OLD."state" <> 'waiting'
BEGIN SELECT RAISE(ABORT, 'a held release ends once'); END;
