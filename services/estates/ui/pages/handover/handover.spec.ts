import { CHECK_ITEMS, type CheckItem, type CheckValue, handoverBody } from './handover.js';

const inOrder = Object.fromEntries(CHECK_ITEMS.map((item) => [item, { result: 'in-order' }])) as Record<
  CheckItem,
  CheckValue
>;
const values = { heldOn: '2026-03-01', receiverId: 'h-1', checks: inOrder, keys: [{ kind: '入户门', count: 3 }] };

test('a remark goes with a defect only', () => {
  const checks = {
    ...inOrder,
    windows: { result: 'defect' as const, remark: ' 漏风 ' },
    gas: { result: 'not-there' as const, remark: '原来写过' },
  };
  const body = handoverBody({ ...values, checks });
  expect(body.checks).toHaveLength(CHECK_ITEMS.length);
  expect(body.checks.filter((check) => 'remark' in check)).toEqual([
    { item: 'windows', result: 'defect', remark: '漏风' },
  ]);
  expect(body.readings).toEqual([]);
});

test('a drawing is not sent where paper was signed', () => {
  expect(handoverBody({ ...values, signature: 'data:x' })).toMatchObject({ signature: 'data:x' });
  expect(handoverBody({ ...values, signature: 'data:x', onPaper: true })).not.toHaveProperty('signature');
});
