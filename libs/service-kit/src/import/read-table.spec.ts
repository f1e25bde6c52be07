import writeExcelFile from 'write-excel-file/node';
import { readTable } from './read-table.js';
import { templateOf } from './template.js';

const workbook = (rows: readonly (readonly unknown[])[]): Promise<Buffer> =>
  writeExcelFile(rows as never, { dateFormat: 'yyyy-mm-dd' }).toBuffer() as Promise<Buffer>;

const refusal = (bytes: Buffer): Promise<string> => readTable(bytes).then(String, (error: Error) => error.message);

test('a workbook gives its headings and rows with their numbers; empty rows are left out', async () => {
  const bytes = await workbook([
    ['楼栋', '面积', '入住'],
    ['3-2', 89.5, new Date('2026-03-05T00:00:00Z')],
    [null, null, null],
    ['3-2', 90, null],
  ]);
  expect(await readTable(bytes)).toEqual({
    headings: ['楼栋', '面积', '入住'],
    rows: [
      { row: 2, cells: ['3-2', '89.5', '2026-03-05'] },
      { row: 4, cells: ['3-2', '90', ''] },
    ],
  });
});

test('CSV is read in UTF-8 and in GB 18030, with commas or semicolons', async () => {
  expect(await readTable(Buffer.from('\uFEFF楼栋,房号\r\n3,1201\r\n'))).toEqual({
    headings: ['楼栋', '房号'],
    rows: [{ row: 2, cells: ['3', '1201'] }],
  });
  // 楼栋;房号 as spreadsheets in China save it.
  const chinese = Buffer.concat([Buffer.from('c2a5b6b03bb7bfbac5', 'hex'), Buffer.from('\n3;1201\n')]);
  expect((await readTable(chinese)).headings).toEqual(['楼栋', '房号']);
});

test('what is no table is refused with a sentence of its own', async () => {
  expect(await refusal(Buffer.from('PK\u0003\u0004 not really'))).toBe('request.import-file-unreadable-invalid');
  expect(await refusal(Buffer.from('楼栋,房号\n'))).toBe('request.import-file-empty-invalid');
  expect(await refusal(Buffer.from(`a\n${'1\n'.repeat(50_001)}`))).toBe('request.import-rows-too-many-invalid');
});

test('the template can be read back as the file that it asks for', async () => {
  const columns = [
    { title: '楼栋', note: '写成 3-2', example: '3-2', required: true },
    { title: '电话', note: '', example: '0512', required: false },
  ];
  expect(await readTable(await templateOf(columns, 'zh-CN'))).toEqual({
    headings: ['楼栋 *', '电话'],
    rows: [{ row: 2, cells: ['3-2', '0512'] }],
  });
});
