import { readMessage, UnreadableMessage } from './envelope.js';

const headers = {
  ce_specversion: '1.0',
  ce_id: 'e-1',
  ce_source: '/goldkey/staffing',
  ce_type: 'goldkey.staffing.task.filed.v1',
  ce_time: '2026-03-05T12:00:00+08:00',
};
const read = (change: Record<string, string>) =>
  readMessage({ headers: { ...headers, ...change }, value: Buffer.from('{}') });

test('what is not said is absent', () => {
  expect(read({})).toMatchObject({ id: 'e-1', subject: '' });
  expect(read({ ce_propertyid: '' })).not.toHaveProperty('propertyid');
});

test.each(['ce_id', 'ce_propertyid', 'ce_actorid', 'ce_correlationid', 'ce_subject', 'traceparent'])(
  'a %s that no table keeps makes the message unreadable, for it could not even be parked as it is',
  (name) => {
    expect(() => read({ [name]: 'a\u0000b' })).toThrow(UnreadableMessage);
    expect(() => read({ [name]: 'x'.repeat(301) })).toThrow(UnreadableMessage);
  },
);
