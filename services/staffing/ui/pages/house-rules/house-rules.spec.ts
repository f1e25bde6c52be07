import { type MyHouseRule, readingOf } from './house-rules.js';

const rule: MyHouseRule = {
  ...{ id: 'r-1.e-1', ruleId: 'r-1', title: '来电登记规程', kind: 'procedure', edition: 'A/0' },
  ...{ text: '三声之内接听。', readBy: '2026-03-31' },
};

test('a rule is to be read through its last day, overdue afterwards, and read once that was said', () => {
  expect(readingOf(rule, '2026-03-31')).toBe('unread');
  expect(readingOf(rule, '2026-04-01')).toBe('overdue');
  expect(readingOf({ ...rule, readAt: '2026-04-02T09:00:00+08:00' }, '2026-04-03')).toBe('read');
  const { readBy: _none, ...uncalled } = rule;
  expect(readingOf(uncalled, '2026-04-01')).toBe('unread');
});
