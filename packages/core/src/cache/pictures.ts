/**
 * Pictures of the last first screens, which the suite's entry paints before any database can be read
 * (`suite/src/picture`), stand in `localStorage` under the name of their principal's database and go with it.
 */
export function forgetPictures(databaseName: string): void {
  try {
    localStorage.removeItem(databaseName);
  } catch {
    // No storage: nothing is in it.
  }
}
