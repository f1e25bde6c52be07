import type { MeterLine } from '../../api.js';
import { asWalked, isMeant, meantReading, wentOn } from './round.js';

test.each([
  ['112', '112'],
  [' 1,112.5 ', '1112.5'],
  ['１１２', '112'],
  ['00112', '112'],
  ['0', '0'],
  ['', ''],
  ['-1', undefined],
  ['12.34567', undefined],
  ['约 112', undefined],
])('“%s” in a cell means %s', (words, meant) => {
  expect(meantReading(words)).toBe(meant);
});

const meter = (code: string, building: string, room: string) => ({ code, building, room }) as MeterLine;

test('meters come as somebody walks, and are found by plate or place', () => {
  const meters = [
    meter('W-2', '10', '101'),
    meter('W-10', '2', '101'),
    meter('W-9', '2', '101'),
    meter('W-1', '2', '99'),
  ];
  expect(asWalked(meters).map(({ code }) => code)).toEqual(['W-1', 'W-9', 'W-10', 'W-2']);
  expect(meters.filter((one) => isMeant(one, ' w-1')).map(({ code }) => code)).toEqual(['W-10', 'W-1']);
  expect(meters.filter((one) => isMeant(one, '10-1')).map(({ code }) => code)).toEqual(['W-2']);
  expect(meters.filter((one) => isMeant(one, undefined))).toHaveLength(4);
});

test('how far a meter went on is exact to what a reading may say', () => {
  expect([wentOn('0.1', '0.3'), wentOn('112', '112'), wentOn('9990', '3'), wentOn('1', '')]).toEqual([
    '0.2',
    '0',
    undefined,
    undefined,
  ]);
});
