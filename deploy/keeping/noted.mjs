/** What a copy remembers of its backups: for doctor, and for the page of group IT. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (home) => join(home, 'backup.json');

/** Notes the newest backup. */
export const noteBackup = (home, record) => {
  const file = fileIn(home);
  writeFileSync(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${file}.new`, file);
};

/** The newest backup that was made of this copy, or nothing. */
export const lastBackup = (home) =>
  existsSync(fileIn(home)) ? JSON.parse(readFileSync(fileIn(home), 'utf8')) : undefined;
