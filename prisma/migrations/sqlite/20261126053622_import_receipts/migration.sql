-- CreateTable
CREATE TABLE "Import" (
    "releaseId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT,
    "sha256" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "revertsId" INTEGER,
    "read" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "same" INTEGER NOT NULL,
    "withdrawn" INTEGER NOT NULL,
    "skipped" INTEGER NOT NULL,
    "warnings" INTEGER NOT NULL,
    CONSTRAINT "Import_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Import_revertsId_fkey" FOREIGN KEY ("revertsId") REFERENCES "Release" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateIndex
CREATE UNIQUE INDEX "Import_key_key" ON "Import"("key");

-- CreateIndex
CREATE INDEX "Import_sha256_idx" ON "Import"("sha256");
