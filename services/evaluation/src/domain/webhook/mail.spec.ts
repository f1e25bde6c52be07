import { checkMailto, letterOf, MOST_ADDRESSES, mailAddresses } from './mail.js';

test.each([
  ['zhang@example.com', 'mailto:zhang@example.com'],
  ['mailto:zhang@example.com', 'mailto:zhang@example.com'],
  [
    'zhang@example.com， li.si+goldkey@mail.example.com；zhang@example.com',
    'mailto:zhang@example.com,li.si+goldkey@mail.example.com',
  ],
])('%s are addresses', (text, kept) => {
  expect(checkMailto(text)).toEqual({ accepted: true, value: kept });
  expect(checkMailto(kept)).toEqual({ accepted: true, value: kept });
});

test.each([
  '',
  'zhang',
  'zhang@localhost',
  'zhang@-example.com',
  'a@example.com\r\nbcc:b@example.com x',
  '"a b"@example.com',
  '<a@example.com>',
  'https://example.com/hook',
])('%j is none', (text) => {
  expect(checkMailto(text)).toMatchObject({ refusal: { code: 'evaluation.mail-address-invalid' } });
});

test('a letter goes to twenty at most', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `a${index}@example.com`).join(',');
  expect(checkMailto(many(MOST_ADDRESSES))).toMatchObject({ accepted: true });
  expect(checkMailto(many(MOST_ADDRESSES + 1))).toMatchObject({
    refusal: { code: 'evaluation.mail-addresses-too-many-invalid' },
  });
  expect(mailAddresses(`mailto:${many(2)}`)).toEqual(['a0@example.com', 'a1@example.com']);
});

test('a letter says in its subject what it is about', () => {
  const data = {
    kind: 'charge',
    clause: 'M-04',
    title: '月计划周进度',
    fine: '2.00',
    link: 'https://goldkey.test/entries/1',
  };
  expect(letterOf(JSON.stringify({ type: 'notice.told', data }))).toEqual({
    subject: '【金钥匙】扣分罚款：M-04 月计划周进度',
    text: '【金钥匙】扣分罚款：M-04 月计划周进度\n2.00 元\nhttps://goldkey.test/entries/1',
  });
});
