import { describe, expect, it } from "vitest";

import { AddressBook } from "../../../addin/client/address-book.ts";
import { readCells } from "../../../addin/excel/cell-record.ts";
import { WorkbookRecord } from "../../../addin/excel/workbook-record.ts";
import { questionKey } from "../../../server/domain/question.ts";
import { questionOf } from "../client/fake-server.ts";
import { ManualClock } from "../client/manual-clock.ts";

/** A part in memory; `faults` are the codes with which the next writes fail. */
class FakePart {
  readonly written: string[] = [];
  readonly faults: string[] = [];
  constructor(private readonly stored: string | null = null) {}

  readonly read = async (): Promise<string | null> => this.written.at(-1) ?? this.stored;

  readonly write = async (text: string): Promise<void> => {
    const code = this.faults.shift();
    if (code) throw Object.assign(new Error(code), { code });
    this.written.push(text);
  };
}

async function open(part = new FakePart()) {
  const clock = new ManualClock();
  const addresses = new AddressBook(() => 0);
  await new WorkbookRecord(addresses, clock, part).open();
  function calculate(address: string, indicator: string, dataVersion = "v1") {
    const question = questionOf(indicator);
    addresses.remember(address, questionKey(question));
    addresses.answered(questionKey(question), question, dataVersion);
  }
  return { clock, addresses, part, calculate };
}

const shown = (addresses: AddressBook) =>
  addresses.cells().map(({ address, question, dataVersion }) => [address, question.indicator, dataVersion]);

describe("the workbook's record", () => {
  it("is written once, some seconds after the last cell got its answer", async () => {
    const { clock, part, calculate } = await open();
    for (let at = 1; at <= 20; at++) {
      calculate(`S!A${at}`, "一");
      await clock.pass(400);
    }
    expect(part.written).toEqual([]);
    await clock.pass(6_000);
    expect(part.written).toHaveLength(1);
    expect(readCells(part.written[0] ?? "")).toHaveLength(20);
    expect(clock.waiting).toBe(0);
  });

  it("is known again when the workbook is opened", async () => {
    const first = await open();
    first.calculate("S!A1", "一");
    first.calculate("S!A2", "二", "v2");
    await first.clock.pass(10_000);
    const second = await open(new FakePart(first.part.written.at(-1)));
    expect(shown(second.addresses)).toEqual([
      ["S!A1", "一", "v1"],
      ["S!A2", "二", "v2"],
    ]);
  });

  it("is not written when nothing has changed", async () => {
    const first = await open();
    first.calculate("S!A1", "一");
    await first.clock.pass(10_000);
    const second = await open(new FakePart(first.part.written.at(-1)));
    second.calculate("S!A1", "一");
    await second.clock.pass(10_000);
    expect(second.part.written).toEqual([]);
  });

  it("is written when a version changes", async () => {
    const { clock, part, calculate } = await open();
    for (const version of ["v1", "v2"]) {
      calculate("S!A1", "一", version);
      await clock.pass(10_000);
    }
    expect(part.written).toHaveLength(2);
  });

  it.each(["", "{}", "nonsense", '{"format":1}'])("that is %j is ignored", async (stored) => {
    const { addresses } = await open(new FakePart(stored));
    expect(addresses.cells()).toEqual([]);
  });

  it("that cannot be read is ignored", async () => {
    const part = new FakePart();
    const broken = { ...part, read: () => Promise.reject(new Error("no")), write: part.write };
    const addresses = new AddressBook(() => 0);
    await new WorkbookRecord(addresses, new ManualClock(), broken).open();
    expect(addresses.cells()).toEqual([]);
  });

  it("has the cells that were calculated before it was read", async () => {
    const clock = new ManualClock();
    const addresses = new AddressBook(() => 0);
    const part = new FakePart();
    const question = questionOf("一");
    addresses.remember("S!A1", questionKey(question));
    addresses.answered(questionKey(question), question, "v1");
    await new WorkbookRecord(addresses, clock, part).open();
    await clock.pass(5_000);
    expect(part.written).toHaveLength(1);
  });

  it("is written later when a cell is being edited", async () => {
    const { clock, part, calculate } = await open();
    part.faults.push("InvalidOperationInCellEditMode", "InvalidOperationInCellEditMode");
    calculate("S!A1", "一");
    await clock.pass(60_000);
    expect(part.written).toHaveLength(1);
  });

  it("is not tried again and again in a protected workbook", async () => {
    const { clock, part, calculate } = await open();
    part.faults.push("AccessDenied");
    calculate("S!A1", "一");
    await clock.pass(60_000);
    expect([part.written.length, clock.waiting]).toEqual([0, 0]);
    calculate("S!A2", "一");
    await clock.pass(10_000);
    expect(part.written).toHaveLength(1);
  });
});
