-- CreateTable
CREATE TABLE "ReleaseSeal" (
    "vintage" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,

    PRIMARY KEY ("vintage", "part"),
    CONSTRAINT "ReleaseSeal_vintage_fkey" FOREIGN KEY ("vintage") REFERENCES "Release" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "AccessToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,
    "revokedAt" DATETIME,
    "lastUsedOn" TEXT
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    "contentSha256" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "AccessToken_name_key" ON "AccessToken"("name");

-- What has been written down stays written down.
CREATE TRIGGER "AuditEntry_keep" BEFORE UPDATE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER "AuditEntry_stay" BEFORE DELETE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER "AuditEntry_order" BEFORE INSERT ON "AuditEntry"
WHEN NEW."id" IS NOT (SELECT COALESCE(MAX("id"), 0) + 1 FROM "AuditEntry")
  OR NEW."previous" IS NOT COALESCE((SELECT "hash" FROM "AuditEntry" ORDER BY "id" DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'an audit entry must follow the last one'); END;
CREATE TRIGGER "ReleaseSeal_keep" BEFORE UPDATE ON "ReleaseSeal" BEGIN SELECT RAISE(ABORT, 'a seal is never changed'); END;
CREATE TRIGGER "ReleaseSeal_stay" BEFORE DELETE ON "ReleaseSeal" BEGIN SELECT RAISE(ABORT, 'a seal is never deleted'); END;
-- REPLACE deletes without asking the trigger for deletions.
CREATE TRIGGER "ReleaseSeal_once" BEFORE INSERT ON "ReleaseSeal"
WHEN EXISTS (SELECT 1 FROM "ReleaseSeal" WHERE "vintage" = NEW."vintage" AND "part" = NEW."part")
BEGIN SELECT RAISE(ABORT, 'a seal is set once'); END;
CREATE TRIGGER "AccessToken_stay" BEFORE DELETE ON "AccessToken" BEGIN SELECT RAISE(ABORT, 'a token is revoked, not deleted'); END;
