import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BadRow, BadRows } from './bad-rows.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bad-rows-'));
});
afterEach(() => rm(folder, { recursive: true }));

const written = async (...values: readonly string[]): Promise<string[]> => {
  const rows = new BadRows(join(folder, 'bad.csv'));
  const bad: BadRow = { row: 7, key: 'k', column: 'c', value: '', reason: 'empty', explanation: 'A value is needed.' };
  for (const value of values) rows.add({ ...bad, value });
  await rows.end();
  return (await readFile(rows.path, 'utf8')).trimEnd().split('\n').slice(1);
};

test('a cell that begins like a formula is text to the spreadsheet that opens the file', async () => {
  for (const value of ['=1+1', '+86 138', '-1+1', '@SUM(A1)', '\t=1']) {
    expect(await written(value)).toEqual([`7,k,c,'${value},empty,A value is needed.`]);
  }
  expect(await written('=HYPERLINK("http://x")')).toEqual([
    `7,k,c,"'=HYPERLINK(""http://x"")",empty,A value is needed.`,
  ]);
});

test('a number stays a number, with its sign', async () => {
  expect(await written('-12.5', '2026')).toEqual([
    '7,k,c,-12.5,empty,A value is needed.',
    '7,k,c,2026,empty,A value is needed.',
  ]);
});
