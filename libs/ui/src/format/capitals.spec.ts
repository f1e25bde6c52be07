import fc from 'fast-check';
import { capitalAmount } from './capitals.js';

test.each([
  ['1284.60', '壹仟贰佰捌拾肆元陆角整'],
  ['0.00', '零元整'],
  ['0.05', '伍分'],
  ['0.50', '伍角整'],
  ['10.05', '壹拾元零伍分'],
  ['100', '壹佰元整'],
  ['1005.00', '壹仟零伍元整'],
  ['10000.00', '壹万元整'],
  ['10203.04', '壹万零贰佰零叁元零肆分'],
  ['1000000.01', '壹佰万元零壹分'],
  ['100000001.10', '壹亿零壹元壹角整'],
])('%s is written %s', (yuan, words) => {
  expect(capitalAmount(yuan, 'zh-CN')).toBe(words);
});

test('in Taiwan with its own signs, in English not at all, and of what is no amount nothing', () => {
  expect(capitalAmount('26036.00', 'zh-TW')).toBe('貳萬陸仟零參拾陸元整');
  expect(capitalAmount('26036.00', 'en')).toBeUndefined();
  for (const text of ['', '-', '1.234', 'x']) expect(capitalAmount(text, 'zh-CN')).toBeUndefined();
});

const VALUES: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };
const read = (words: string): bigint => {
  let [total, group, digit] = [0n, 0n, 0n];
  for (const sign of words) {
    const place = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign);
    if (place >= 0) digit = BigInt(place);
    else if (sign === '角') [total, digit] = [total + digit * 10n, 0n];
    else if (sign === '分') [total, digit] = [total + digit, 0n];
    else if (sign === '元') [total, group, digit] = [total + (group + digit) * 100n, 0n, 0n];
    else if (sign === '万' || sign === '亿') {
      total += (group + digit) * (sign === '万' ? 1_000_000n : 10_000_000_000n);
      [group, digit] = [0n, 0n];
    } else if (sign in VALUES) [group, digit] = [group + digit * (VALUES[sign] ?? 0n), 0n];
  }
  return total;
};

test('whatever the amount: read back it is the same', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 99_999_999_999n }), (fen) => {
      const yuan = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
      const words = capitalAmount(yuan, 'zh-CN') ?? '';
      expect([yuan, read(words)]).toEqual([yuan, fen]);
      expect(words).not.toMatch(/零零|零元.|零[万亿]/);
    }),
  );
});
