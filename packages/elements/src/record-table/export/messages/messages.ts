/** Words of the export dialogs, loaded with them. */
export interface ExportMessages {
  readonly confirmTitle: string;
  readonly scope: string;
  readonly rows: (count: string) => string;
  readonly written: (count: string) => string;
  readonly completed: string;
  readonly rowsUnknown: string;
  /** customers/EX-08: said before, not found out after. */
  readonly severalFiles: (files: string) => string;
  readonly notice: string;
  readonly acknowledge: string;
  readonly start: string;
  readonly starting: string;
  readonly cancel: string;
  readonly close: string;
  readonly created: string;
  readonly progress: (written: string, total: string) => string;
  readonly background: string;
  readonly alreadyRunning: string;
  readonly hostRefused: string;
  readonly failed: string;
  readonly offline: string;
  readonly sessionEnded: string;
  readonly forbidden: string;
  readonly nothing: string;
  readonly recordsTitle: string;
  readonly recordsNote: string;
  readonly recordsEmpty: string;
  readonly recordsFailed: string;
  readonly loading: string;
  readonly retry: string;
  readonly refresh: string;
  readonly file: string;
  readonly requestedOn: (zone: string) => string;
  readonly status: string;
  readonly rowCount: string;
  readonly action: string;
  readonly download: string;
  readonly downloadOf: (fileName: string) => string;
  readonly downloading: string;
  readonly downloadFailed: string;
  readonly cancelTask: string;
  readonly cancelOf: (fileName: string) => string;
  readonly expires: (time: string) => string;
  readonly failReason: (reason: string) => string;
  readonly viewRecords: string;
  readonly requestId: string;
}
