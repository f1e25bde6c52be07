import { columnsOf, EXAMPLES, fieldName, valuesOf, wordsOf } from './formats.js';

test('headings that were filled in are sent by their field, empty ones are not', () => {
  expect(columnsOf({ [fieldName('day')]: ' 交易日期 ', [fieldName('amount')]: '', other: 'x' })).toEqual({
    day: '交易日期',
  });
});

test('words are listed by commas of either width', () => {
  expect([wordsOf('收入, 转入，退款、'), wordsOf(undefined), wordsOf(' ')]).toEqual([['收入', '转入', '退款'], [], []]);
});

test('every example names the day and an amount, and words where it names a direction', () => {
  for (const example of Object.values(EXAMPLES)) {
    const { day, amount, credit, direction } = columnsOf(example);
    expect([day !== undefined, (amount === undefined) !== (credit === undefined)]).toEqual([true, true]);
    expect(wordsOf(example.incoming).length > 0).toBe(direction !== undefined);
  }
});

test('a format that is there goes through the form unchanged', () => {
  const format = {
    name: 'x',
    account: 'wechat' as const,
    columns: { day: '日期', amount: '金额', direction: '收/支' },
  };
  const words = { incoming: ['收', '转入'], outgoing: ['支'], counted: [], endsAt: ['合计'] };
  const values = valuesOf({ ...format, ...words, id: 'f-1', propertyId: 'p-1', version: 1 });
  expect([columnsOf(values), wordsOf(values.incoming), wordsOf(values.counted), wordsOf(values.endsAt)]).toEqual([
    format.columns,
    words.incoming,
    [],
    words.endsAt,
  ]);
});
