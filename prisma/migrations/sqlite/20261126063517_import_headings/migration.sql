-- CreateTable
CREATE TABLE "ImportHeading" (
    "heading" TEXT NOT NULL PRIMARY KEY,
    "field" TEXT NOT NULL
);
