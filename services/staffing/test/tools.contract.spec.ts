import { instant } from '@goldkey/kernel';
import { parseEventLine } from '@goldkey/proto';
import { loanMessages } from '../src/adapters/out/tool-events.js';

const at = instant(Date.UTC(2026, 2, 5, 2, 30));
const told = { eventId: 'event-1', at, loanId: 'l-1', propertyId: 'p-1' };
const taken = { withdrawnEvent: 'event-0', why: '误录' };
const terms = {
  id: 'l-1',
  propertyId: 'p-1',
  employeeId: 'e-1',
  tool: '冲击钻',
  number: 'T-7',
  lentAt: at,
  dueAt: instant(at + 3_600_000),
  lentBy: 'e-9',
  note: '',
};

const published = [
  ...loanMessages({ ...told, type: 'ToolLent', terms }),
  ...loanMessages({ ...told, type: 'ToolReturned', damaged: false, remark: '' }),
  ...loanMessages({ ...told, ...taken, type: 'ToolReturnWithdrawn' }),
  ...loanMessages({ ...told, ...taken, type: 'ToolLoanWithdrawn' }),
];

test.each(published.map((event) => [event.type, event] as const))('%s fits its contract', (_type, event) => {
  const { id, type, subject, time, propertyId: propertyid, data } = event;
  const envelope = { specversion: '1.0', id, source: '/goldkey/staffing', type, subject, time, propertyid };
  expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
});

test('a lost tool is told to nobody: it does not come back, and that is all', () => {
  expect(published.map(({ type }) => type)).toHaveLength(4);
  expect(loanMessages({ ...told, type: 'ToolLost', remark: '找不到' })).toEqual([]);
});
