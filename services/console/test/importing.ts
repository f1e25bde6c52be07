import writeExcelFile from 'write-excel-file/node';
import type { TestPage } from './browser.js';

export const button = (page: TestPage, name: RegExp) => page.getByRole('button', { name });

/** A workbook of these rows, the first of which are the headings. */
export const workbook = async (rows: readonly (readonly (string | number)[])[]): Promise<Buffer> =>
  (await writeExcelFile(rows as never, { dateFormat: 'yyyy-mm-dd' }).toBuffer()) as Buffer;

/** Takes a file on an import page. */
export const choose = (page: TestPage, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

/** How many rows are said to be so. */
export const count = async (page: TestPage, word: string): Promise<string> =>
  page
    .locator('.gk-import-counts > div', { hasText: word })
    .locator('dd')
    .textContent()
    .then((text) => text ?? '');

/** Where the file is that a button saves. */
export const saved = async (page: TestPage, name: RegExp): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return download.path();
};
