// What office.js gives a page, as far as the pane uses it: a sheet of a few cells, storage in memory, and Office itself.
(() => {
  const cells = {};
  const formats = {};
  const stored = {};
  const fills = {};
  const settings = {};
  let active = [0, 0];
  const name = ([row, column]) => `${String.fromCharCode(65 + column)}${row + 1}`;

  class Range {
    constructor(row, column, columns, rows = 1, held = cells) {
      Object.assign(this, { row, column, columns, rows, held });
    }
    get format() {
      return { fill: new Fill(this.at[0]) };
    }
    get at() {
      return Array.from({ length: this.columns }, (_, offset) => name([this.row, this.column + offset]));
    }
    get address() {
      const last = new Range(this.row + this.rows - 1, this.column, this.columns).at.at(-1);
      return this.at[0] === last ? `Sheet1!${last}` : `Sheet1!${this.at[0]}:${last}`;
    }
    get formulas() {
      return Array.from({ length: this.rows }, (_, row) =>
        new Range(this.row + row, this.column, this.columns).at.map((cell) => this.held[cell] ?? ""),
      );
    }
    set formulas(rows) {
      if (fake.excelError) throw Object.assign(new Error("no"), { code: fake.excelError });
      for (const [down, row] of rows.entries()) {
        new Range(this.row + down, this.column, this.columns).at.forEach((cell, index) => {
          this.held[cell] = String(row[index]).startsWith("'") ? row[index].slice(1) : row[index];
        });
      }
    }
    get values() {
      const results = this.held === cells ? fake.results : {};
      return this.formulas.map((row, down) =>
        row.map((content, across) => results[name([this.row + down, this.column + across])] ?? content),
      );
    }
    get numberFormat() {
      return this.formulas.map((_, row) =>
        new Range(this.row + row, this.column, this.columns).at.map((cell) => formats[cell] ?? "General"),
      );
    }
    set numberFormat(rows) {
      for (const [down, row] of rows.entries()) {
        new Range(this.row + down, this.column, this.columns).at.forEach((cell, index) => {
          formats[cell] = row[index];
        });
      }
    }
    get rowIndex() {
      return this.row;
    }
    get columnIndex() {
      return this.column;
    }
    get rowCount() {
      return this.rows;
    }
    get columnCount() {
      return this.columns;
    }
    get rowHidden() {
      return false;
    }
    get columnHidden() {
      return false;
    }
    get hasSpill() {
      return false;
    }
    load() {
      return this;
    }
    getMergedAreasOrNullObject() {
      return { isNullObject: true, load() {} };
    }
    getResizedRange(rows, columns) {
      return new Range(this.row, this.column, this.columns + columns, this.rows + rows, this.held);
    }
    getCell(row, column) {
      return new Range(this.row + row, this.column + column, 1);
    }
    getOffsetRange(rows, columns) {
      return new Range(this.row + rows, this.column + columns, this.columns);
    }
    calculate() {
      for (let row = 0; row < this.rows; row++) {
        const [cell] = new Range(this.row + row, this.column, 1).at;
        fake.recalculated.push(cell);
        fake.onCalculate(cell);
      }
    }
    select() {
      active = [this.row, this.column];
      for (const listener of fake.selectionListeners) listener({});
    }
  }

  class Fill {
    constructor(cell) {
      this.cell = cell;
    }
    load() {}
    get color() {
      return fills[this.cell] ?? "#FFFFFF";
    }
    set color(color) {
      if (fake.excelError) throw Object.assign(new Error("no"), { code: fake.excelError });
      fills[this.cell] = color;
    }
    get pattern() {
      return fills[this.cell] ? "Solid" : "None";
    }
    clear() {
      delete fills[this.cell];
    }
  }

  /** From A1 to the last row and column that hold something. */
  function used(of) {
    const held = Object.keys(of).filter((cell) => of[cell] !== "");
    const columns = Math.max(0, ...held.map((cell) => cell.charCodeAt(0) - 64));
    const rows = Math.max(0, ...held.map((cell) => Number(cell.slice(1))));
    return Object.assign(new Range(0, 0, columns, rows, of), { isNullObject: held.length === 0 });
  }

  /** A table or a chart that was added, under the name that it got. */
  const added = (list, prefix) => (made) => {
    const named = {
      name: `${prefix} ${list.length + 1}`,
      isNullObject: false,
      load() {},
      delete: () => list.splice(list.indexOf(named), 1),
    };
    list.push(Object.assign(named, made));
    return named;
  };
  const addTable = (range, hasHeaders) => added(fake.tables, "表")({ address: range.address, hasHeaders });
  const addChart = (type, range, seriesBy) => {
    const axes = { valueAxis: { title: {} }, categoryAxis: { title: {} } };
    const chart = { type, address: range.address, seriesBy, title: {}, legend: {}, axes };
    return added(fake.charts, "图表")({ ...chart, setPosition: (...place) => Object.assign(chart, { place }) });
  };
  const itemOf = (list) => (wanted) => list.find((one) => one.name === wanted);
  const selectionChanged = {
    add: (listener) => {
      fake.selectionListeners.add(listener);
      return { context, remove: () => fake.selectionListeners.delete(listener) };
    },
  };

  const sheetOf = (sheetName, held) => ({
    name: sheetName,
    visibility: "Visible",
    isNullObject: false,
    protection: {
      protected: false,
      load() {
        return this;
      },
    },
    activate() {},
    tables: { add: addTable, getItem: (wanted) => itemOf(fake.tables)(wanted) },
    charts: { add: addChart, getItemOrNullObject: (wanted) => itemOf(fake.charts)(wanted) ?? { isNullObject: true } },
    delete() {
      sheets.splice(sheets.indexOf(this), 1);
    },
    getUsedRangeOrNullObject: () => used(held),
    getRangeByIndexes: (row, column, rows, columns) => new Range(row, column, columns, rows, held),
    getRange: (address) => {
      const [first = "A1", last = first] = address.split(":");
      const column = first.charCodeAt(0) - 65;
      const rows = Number(last.slice(1)) - Number(first.slice(1)) + 1;
      return new Range(Number(first.slice(1)) - 1, column, last.charCodeAt(0) - 65 - column + 1, rows, held);
    },
  });
  const sheet = sheetOf("Sheet1", cells);
  const sheets = [sheet];
  const found = (sheetName) => sheets.find((one) => one.name === sheetName);
  const fake = {
    ...{ cells, formats, stored, fills, settings, functions: {}, commands: {}, recalculated: [], calculated: 0 },
    // What formulas of the sheet show, by cell; themselves where nothing is said.
    ...{ results: {}, sheets },
    ...{ excelError: "", parts: [], active: () => name(active), onCalculate: () => {} },
    ...{ tables: [], charts: [], selectionListeners: new Set() },
    select: (cell) => sheet.getRange(cell).select(),
  };
  // What a workbook was saved with, kept over a reload of the page as a file would keep it.
  const file = JSON.parse(sessionStorage.getItem("workbook") ?? "{}");
  Object.assign(cells, file.cells);
  fake.parts = file.parts ?? [];
  window.addEventListener("pagehide", () => {
    sessionStorage.setItem("workbook", JSON.stringify({ parts: fake.parts, cells }));
  });

  const part = (xml) => ({
    getXml: () => ({ value: xml }),
    setXml: (text) => {
      fake.parts = [text];
    },
    delete: () => {},
  });
  const customXmlParts = {
    getByNamespace: () => ({ items: fake.parts.map(part), load() {} }),
    add: (xml) => {
      fake.parts = [xml];
    },
  };
  const context = {
    sync: async () => {},
    workbook: {
      customXmlParts,
      onSelectionChanged: selectionChanged,
      getActiveCell: () => new Range(...active, 1),
      // What a test has selected, else the active cell.
      getSelectedRange: () => (fake.selected ? sheet.getRange(fake.selected) : new Range(...active, 1)),
      worksheets: {
        items: sheets,
        load() {},
        getItem: (sheetName) => found(sheetName) ?? sheet,
        getItemOrNullObject: (sheetName) => found(sheetName) ?? { isNullObject: true },
        add: (sheetName) => {
          const made = sheetOf(sheetName, {});
          sheets.push(made);
          return made;
        },
      },
      application: {
        calculate: () => {
          fake.calculated++;
        },
      },
    },
  };

  window.fake = fake;
  window.Excel = { run: async (first, act = first) => act(context), CalculationType: { full: "Full" } };
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
      document: {
        settings: {
          get: (key) => settings[key] ?? null,
          set: (key, value) => {
            settings[key] = value;
          },
          saveAsync: (done) => done(),
        },
      },
      diagnostics: { host: "Excel", platform: "PC", version: "16.0.17928.20114" },
      requirements: { isSetSupported: () => true },
      officeTheme: { bodyBackgroundColor: window.officeBackground ?? "#ffffff" },
    },
  };
})();
