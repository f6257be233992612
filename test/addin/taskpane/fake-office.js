// What office.js gives a page, as far as the pane uses it: a sheet of a few cells, storage in memory, and Office itself.
(() => {
  const cells = {};
  const formats = {};
  const stored = {};
  let active = [0, 0];
  const name = ([row, column]) => `${String.fromCharCode(65 + column)}${row + 1}`;

  class Range {
    constructor(row, column, columns) {
      Object.assign(this, { row, column, columns });
    }
    get at() {
      return Array.from({ length: this.columns }, (_, offset) => name([this.row, this.column + offset]));
    }
    get address() {
      return `Sheet1!${this.at[0]}:${this.at.at(-1)}`;
    }
    get formulas() {
      return [this.at.map((cell) => cells[cell] ?? "")];
    }
    set formulas([row]) {
      if (fake.excelError) throw Object.assign(new Error("no"), { code: fake.excelError });
      this.at.forEach((cell, index) => {
        cells[cell] = row[index];
      });
    }
    get numberFormat() {
      return [this.at.map((cell) => formats[cell] ?? "General")];
    }
    set numberFormat([row]) {
      this.at.forEach((cell, index) => {
        formats[cell] = row[index];
      });
    }
    load() {}
    getResizedRange(_, columns) {
      return new Range(this.row, this.column, this.columns + columns);
    }
    getCell(row, column) {
      return new Range(this.row + row, this.column + column, 1);
    }
    getOffsetRange(rows, columns) {
      return new Range(this.row + rows, this.column + columns, this.columns);
    }
    calculate() {
      fake.recalculated.push(this.at[0]);
    }
    select() {
      active = [this.row, this.column];
    }
  }

  const sheet = {
    getRange: (address) => {
      const [first = "A1", last = first] = address.split(":");
      const column = first.charCodeAt(0) - 65;
      return new Range(Number(first.slice(1)) - 1, column, last.charCodeAt(0) - 65 - column + 1);
    },
  };
  const fake = { cells, formats, stored, functions: {}, commands: {}, recalculated: [], calculated: 0, excelError: "" };
  const context = {
    sync: async () => {},
    workbook: {
      getActiveCell: () => new Range(...active, 1),
      worksheets: { getItem: () => sheet },
      application: {
        calculate: () => {
          fake.calculated++;
        },
      },
    },
  };

  window.fake = fake;
  window.Excel = { run: async (act) => act(context), CalculationType: { full: "Full" } };
  window.CustomFunctions = {
    associate: (id, body) => {
      fake.functions[id] = body;
    },
    Error: class {
      constructor(code, message) {
        Object.assign(this, { code, message });
      }
    },
    ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" },
  };
  window.OfficeRuntime = {
    storage: {
      getItem: async (key) => stored[key] ?? null,
      setItem: async (key, value) => {
        stored[key] = value;
      },
      removeItem: async (key) => {
        delete stored[key];
      },
    },
  };
  window.Office = {
    onReady: async () => ({ host: "Excel", platform: "PC" }),
    actions: {
      associate: (id, body) => {
        fake.commands[id] = body;
      },
    },
    context: {
      host: "Excel",
      diagnostics: { host: "Excel", platform: "PC", version: "16.0.17928.20114" },
      requirements: { isSetSupported: () => true },
      officeTheme: { bodyBackgroundColor: window.officeBackground ?? "#ffffff" },
    },
  };
})();
