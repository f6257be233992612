/** CustomFunctions as Excel's runtime has it, as far as an error goes. */
export class CellError {
  readonly code: string;
  readonly message: string;

  constructor(code: string, message = "") {
    this.code = code;
    this.message = message;
  }
}

export const FAKE_CUSTOM_FUNCTIONS = {
  Error: CellError,
  ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" },
};
