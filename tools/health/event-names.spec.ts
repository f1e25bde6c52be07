import path from 'node:path';
import { clauses } from '@goldkey/rulebook';
import { root } from './repository.js';

test('whatever a clause looks at is told in words on the page of an entry', () => {
  const texts = path.join(root, 'services/evaluation/ui/pages/entry/text/zh-CN.ts');
  const { zhCN } = jest.requireActual<{ zhCN: object }>(texts);
  const kinds = [...new Set(clauses.flatMap(({ reads }) => reads))];
  expect(kinds.filter((kind) => !Object.hasOwn(zhCN, kind))).toEqual([]);
});
