import path from 'node:path';
import { root } from './repository.js';

const load = <Exports extends object>(file: string): Exports => jest.requireActual<Exports>(path.join(root, file));

test('whatever a clause looks at is told in words on the page of an entry', () => {
  const { clauses } = load<{ clauses: readonly { readonly reads: readonly string[] }[] }>('libs/rulebook/src/index.ts');
  const { zhCN } = load<{ zhCN: object }>('services/evaluation/ui/pages/entry/text/zh-CN.ts');
  const kinds = [...new Set(clauses.flatMap(({ reads }) => reads))];
  expect(kinds.length).toBeGreaterThan(50);
  expect(kinds.filter((kind) => !Object.hasOwn(zhCN, kind))).toEqual([]);
});
