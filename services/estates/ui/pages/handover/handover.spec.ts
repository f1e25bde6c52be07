import { CHECK_ITEMS, type CheckItem, type CheckValue, handoverBody } from './handover.js';

const inOrder = Object.fromEntries(CHECK_ITEMS.map((item) => [item, { result: 'in-order' }])) as Record<
  CheckItem,
  CheckValue
>;
const values = { heldOn: '2026-03-01', receiverId: 'h-1', checks: inOrder, keys: [{ kind: '入户门', count: 3 }] };

test('defects go with what is not in order only, each with its place and day', () => {
  const checks = {
    ...inOrder,
    windows: {
      result: 'defect' as const,
      defects: [
        { place: ' 主卧 ', words: ' 漏风 ', dueOn: '2026-03-20' },
        { words: '把手松' },
        { place: '厨房', words: ' ' },
      ],
    },
    gas: { result: 'not-there' as const, defects: [{ words: '原来写过' }] },
  };
  const body = handoverBody({ ...values, checks });
  expect(body.checks).toHaveLength(CHECK_ITEMS.length);
  expect(body.checks.filter(({ result }) => result === 'defect')).toEqual([{ item: 'windows', result: 'defect' }]);
  expect(body.defects).toEqual([
    { item: 'windows', place: '主卧', words: '漏风', dueOn: '2026-03-20' },
    { item: 'windows', words: '把手松' },
  ]);
  expect(body.readings).toEqual([]);
});

test('a drawing is not sent where paper was signed', () => {
  expect(handoverBody({ ...values, signature: 'data:x' })).toMatchObject({ signature: 'data:x' });
  expect(handoverBody({ ...values, signature: 'data:x', onPaper: true })).not.toHaveProperty('signature');
});
