import { findRecords } from './find-records.js';

const asked = (words: string, items: readonly object[]) => {
  let times = 0;
  const get = async () => {
    times += 1;
    return { items, total: items.length };
  };
  const question = { client: { get }, words, locale: 'zh-CN', signal: new AbortController().signal };
  return { times: () => times, found: findRecords(question as never) };
};
const line = { complaintId: 'c-1', number: 'T1', room: '3-201', category: '漏水', propertyName: '桂语庭' };

test('what is found shows no whole telephone number, and one that came masked stays as it is', async () => {
  const { found } = asked('漏水', [
    { ...line, contactPhone: '13812345678' },
    { ...line, contactPhone: '138****5678' },
  ]);
  expect((await found).map(({ note }) => note)).toEqual(['桂语庭  138****5678  T1', '桂语庭  138****5678  T1']);
});

test('one letter is a family name, by which no case is looked for', async () => {
  const { times, found } = asked('王', [line]);
  expect(await found).toEqual([]);
  expect(times()).toBe(0);
});
