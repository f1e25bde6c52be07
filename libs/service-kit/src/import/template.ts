import writeExcelFile from 'write-excel-file/node';
import type { Locale } from '../locale.js';

/** A column of the template, in words. */
export interface TemplateColumn {
  readonly title: string;
  readonly note: string;
  readonly example: string;
  readonly required: boolean;
}

const WORDS = {
  'zh-CN': { sheet: '数据', notes: '说明', column: '列', needed: '必填', note: '填写说明', example: '示例', yes: '是' },
  'zh-TW': { sheet: '資料', notes: '說明', column: '欄', needed: '必填', note: '填寫說明', example: '範例', yes: '是' },
  en: {
    sheet: 'Data',
    notes: 'Notes',
    column: 'Column',
    needed: 'Required',
    note: 'What to write',
    example: 'Example',
    yes: 'yes',
  },
} as const satisfies Record<Locale, object>;

/** A workbook to fill in: headings and an example row, and a second sheet that says what each column takes. */
export const templateOf = (columns: readonly TemplateColumn[], locale: Locale): Promise<Buffer> => {
  const words = WORDS[locale];
  const head = (value: string) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#eef2f6' });
  // Everything is text: a spreadsheet would turn 0812 into 812 and a room 3-1 into a day.
  const cell = (value: string) => ({ value, type: String, format: '@', wrap: true });
  const width = (texts: readonly string[]) =>
    Math.min(60, Math.max(...texts.map((text) => [...text].reduce((sum, c) => sum + (c > '\u00ff' ? 2 : 1), 3))));
  const notes = columns.map(({ title, note, example, required }) =>
    [title, required ? words.yes : '', note, example].map(cell),
  );
  return writeExcelFile([
    {
      sheet: words.sheet,
      data: [
        columns.map(({ title, required }) => head(required ? `${title} *` : title)),
        columns.map(({ example }) => cell(example)),
      ],
      columns: columns.map(({ title, example }) => ({ width: width([title, example]) })),
      stickyRowsCount: 1,
    },
    {
      sheet: words.notes,
      data: [[words.column, words.needed, words.note, words.example].map(head), ...notes],
      columns: [{ width: 20 }, { width: 10 }, { width: 60 }, { width: 28 }],
      stickyRowsCount: 1,
    },
  ]).toBuffer();
};
