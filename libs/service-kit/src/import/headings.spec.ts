import fc from 'fast-check';
import { headingKey, matchHeadings } from './headings.js';

const columns = [
  { key: 'building', names: ['楼栋', '棟別', 'Building'] },
  { key: 'room', names: ['房号', '室'] },
  { key: 'phone', names: ['电话', '手机'] },
];

test('headings are known whatever their language, case, marks and notes', () => {
  expect(matchHeadings(['手机（必填）', ' BUILDING *', '房 号'], columns)).toEqual({ building: 1, room: 2, phone: 0 });
});

test('what fits nothing is left out, and a heading serves one column only', () => {
  expect(matchHeadings(['备注', '楼栋'], columns)).toEqual({ building: 1 });
  expect(matchHeadings(['电话'], [...columns, { key: 'mobile', names: ['电话'] }])).toEqual({ phone: 0 });
});

test('every place that is given is one of a heading, and none is given twice', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('楼栋', '房号', '电话', '手机'))), (headings) => {
      const places = Object.values(matchHeadings(headings, columns));
      expect(new Set(places).size).toBe(places.length);
      for (const place of places) expect(headingKey(headings[place] ?? '')).not.toBe('');
    }),
  );
});
