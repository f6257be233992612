-- CreateTable
CREATE TABLE "PhasedAmount" (
    "targetId" INTEGER NOT NULL,
    "period" INTEGER NOT NULL,
    "vintage" INTEGER NOT NULL,
    "until" INTEGER NOT NULL DEFAULT 2147483647,
    "amount" REAL NOT NULL,

    PRIMARY KEY ("targetId", "period", "vintage"),
    CONSTRAINT "PhasedAmount_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "PhasedAmount_vintage_fkey" FOREIGN KEY ("vintage") REFERENCES "Release" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
