import { answerOf, placeOf } from './api.js';

test('a webhook tells its host, a mailbox its addresses', () => {
  expect(placeOf('https://hooks.example.com:8443/a?key=1')).toBe('hooks.example.com:8443');
  expect(placeOf('mailto:duty@example.com,manager@example.com')).toBe('duty@example.com, manager@example.com');
});

test('what was taken tells for whom it was not', () => {
  expect(answerOf({ lastStatus: 250, lastError: 'gone@example.com: 550' })).toBe('250 · gone@example.com: 550');
  expect(answerOf({ lastError: 'ECONNREFUSED' })).toBe('ECONNREFUSED');
  expect(answerOf({})).toBe('');
});
