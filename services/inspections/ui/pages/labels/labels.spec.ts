import fc from 'fast-check';
import type { PostLine } from '../../api.js';
import { labelsOf } from './labels.js';

const post = (code: string, checkpoints: readonly string[] = []): PostLine => ({
  id: `post-${code}`,
  propertyId: 'p-1',
  code,
  name: '东门岗',
  kind: 'gate',
  place: '东门',
  activeFrom: '2026-01-01',
  checkpoints: checkpoints.map((each) => ({ code: each, name: '岗亭' })),
  version: 1,
});

test('a post has its label, followed by those of its checkpoints; A-2 comes before A-10', () => {
  expect(labelsOf([post('A-10'), post('A-2', ['A-2-1'])]).map(({ code, name }) => [code, name])).toEqual([
    ['A-2', '东门岗'],
    ['A-2-1', '东门岗 · 岗亭'],
    ['A-10', '东门岗'],
  ]);
});

test('as many labels as posts and checkpoints, none twice', () => {
  const posts = fc.uniqueArray(fc.tuple(fc.nat(99), fc.nat(3)), { selector: ([code]) => code, maxLength: 12 });
  fc.assert(
    fc.property(posts, (all) => {
      const labels = labelsOf(
        all.map(([code, count]) =>
          post(
            `${code}`,
            Array.from({ length: count }, (_, at) => `${code}-${at}`),
          ),
        ),
      );
      expect(labels).toHaveLength(all.reduce((sum, [, count]) => sum + 1 + count, 0));
      expect(new Set(labels.map(({ key }) => key)).size).toBe(labels.length);
    }),
  );
});
