-- CreateTable
CREATE TABLE "LedgerCase" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "enterprise" TEXT NOT NULL,
    "enterpriseCode" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "cluster" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "reportedOn" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "appliedBy" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "eventId" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "LedgerEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "batch" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,
    "key" TEXT,
    "requestSha256" TEXT NOT NULL,
    "caseId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    CONSTRAINT "LedgerEvent_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "LedgerCase" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateIndex
CREATE UNIQUE INDEX "LedgerCase_code_key" ON "LedgerCase"("code");

-- CreateIndex
CREATE INDEX "LedgerCase_enterprise_idx" ON "LedgerCase"("enterprise");

-- CreateIndex
CREATE INDEX "LedgerCase_eventId_idx" ON "LedgerCase"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEvent_key_key" ON "LedgerEvent"("key");

-- CreateIndex
CREATE INDEX "LedgerEvent_batch_idx" ON "LedgerEvent"("batch");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEvent_caseId_revision_key" ON "LedgerEvent"("caseId", "revision");

-- What has been written down stays written down, and REPLACE deletes without asking the triggers for deletions.
CREATE TRIGGER "LedgerEvent_keep" BEFORE UPDATE ON "LedgerEvent" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER "LedgerEvent_stay" BEFORE DELETE ON "LedgerEvent" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER "LedgerEvent_order" BEFORE INSERT ON "LedgerEvent"
WHEN NEW."id" IS NOT (SELECT COALESCE(MAX("id"), 0) + 1 FROM "LedgerEvent")
  OR NEW."previous" IS NOT COALESCE((SELECT "sha256" FROM "LedgerEvent" ORDER BY "id" DESC LIMIT 1), '')
  OR NEW."revision" IS NOT (SELECT COUNT(*) + 1 FROM "LedgerEvent" WHERE "caseId" = NEW."caseId")
  OR EXISTS (SELECT 1 FROM "LedgerEvent" WHERE "key" = NEW."key")
BEGIN SELECT RAISE(ABORT, 'an event must follow the last one'); END;
CREATE TRIGGER "LedgerCase_stay" BEFORE DELETE ON "LedgerCase" BEGIN SELECT RAISE(ABORT, 'a case is closed, not deleted'); END;
CREATE TRIGGER "LedgerCase_once" BEFORE INSERT ON "LedgerCase"
WHEN EXISTS (SELECT 1 FROM "LedgerCase" WHERE "id" = NEW."id" OR "code" = NEW."code")
BEGIN SELECT RAISE(ABORT, 'a case is registered once'); END;
CREATE TRIGGER "LedgerCase_order" BEFORE UPDATE ON "LedgerCase"
WHEN NEW."id" IS NOT OLD."id" OR NEW."code" IS NOT OLD."code" OR NEW."revision" IS NOT OLD."revision" + 1
BEGIN SELECT RAISE(ABORT, 'a case changes by one event at a time'); END;
