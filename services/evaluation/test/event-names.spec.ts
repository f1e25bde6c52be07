import { clauses } from '@goldkey/rulebook';
import { zhCN } from '../ui/pages/entry/text/zh-CN.js';

test('whatever a clause looks at is told in words on the page of an entry', () => {
  const kinds = [...new Set(clauses.flatMap(({ reads }) => reads))];
  expect(kinds.filter((kind) => !Object.hasOwn(zhCN, kind))).toEqual([]);
});
