import { mattersOf, OPEN_MATTERS, sources } from './open-matters.js';

test('what is open leads to its own page, with its date, and says as what it is handed over', () => {
  const dueAt = '2026-03-05T17:30:00+08:00';
  expect(mattersOf('tool', [{ id: 'l-1', tool: '冲击钻', number: 'GJ-014', dueAt }])).toEqual([
    { kind: 'tool', id: 'l-1', what: '冲击钻 GJ-014', to: '/tools?open=l-1', handedOverAs: 'tools', due: dueAt },
  ]);
  expect(mattersOf('problem', [{ id: 'p-1', what: '路灯不亮', remedy: { dueOn: '2026-03-09' } }])).toMatchObject([
    { what: '路灯不亮', due: '2026-03-09', handedOverAs: 'matters' },
  ]);
  expect(mattersOf('complaint', [{ complaintId: 'c-1', number: 'YQY-1', description: '漏水' }])).toMatchObject([
    { id: 'c-1', what: 'YQY-1 漏水', to: '/complaints/c-1' },
  ]);
});

test('what somebody asked for themselves is not handed over', () => {
  expect(mattersOf('request', [{ id: 'r-1', reason: '回家' }])[0]?.handedOverAs).toBeUndefined();
});

test('each list is asked for one person and for nothing that is settled', () => {
  for (const kind of OPEN_MATTERS) {
    const asked = sources[kind].asked('e-1');
    expect(Object.values(asked)).toContain('e-1');
    expect(asked['state']).toBeDefined();
  }
});
