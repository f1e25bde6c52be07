import { parseInstant, plus } from '@goldkey/kernel';
import fc from 'fast-check';
import { changeWebhook, registerWebhook, switchWebhook } from './decide.js';
import { afterAttempt, BACK_OFF_MS, concerns, MOST_ATTEMPTS } from './webhook.js';

const now = parseInstant('2026-03-05T10:00:00+08:00');
const DAY_MS = 86_400_000;
const wish = {
  name: 'Relay',
  url: 'https://example.com/hook',
  format: 'standard' as const,
  kinds: ['charge' as const],
};
const register = (url: string, allowed: readonly string[] = []) =>
  registerWebhook({ ...wish, url, targetId: 't-1' }, { by: 'it', at: now, allowed: new Set(allowed) });
const codeOf = (outcome: ReturnType<typeof register>) => (outcome.accepted ? 'accepted' : outcome.refusal.code);
const target = () => {
  const outcome = register(wish.url);
  if (!outcome.accepted) throw new Error(outcome.refusal.code);
  return outcome.value;
};

test('an address is HTTPS and holds no password; plain HTTP goes to hosts that the installation names', () => {
  expect(codeOf(register('https://example.com/hook?token=1'))).toBe('accepted');
  expect(codeOf(register('example.com'))).toBe('evaluation.webhook-address-invalid');
  expect(codeOf(register('https://a:b@example.com/'))).toBe('evaluation.webhook-address-with-password-invalid');
  expect(codeOf(register('http://relay.local:8080/'))).toBe('evaluation.webhook-address-not-https-invalid');
  expect(codeOf(register('http://relay.local:8080/', ['relay.local']))).toBe('accepted');
  expect(codeOf(register('http://relay.local:8080/', ['relay.local:8080']))).toBe('accepted');
  expect(codeOf(register('http://relay.local:8080/', ['relay.local:9090']))).toBe(
    'evaluation.webhook-address-not-https-invalid',
  );
  expect(codeOf(register('ftp://relay.local/', ['relay.local']))).toBe('evaluation.webhook-address-not-https-invalid');
});

test('a target is changed and switched; switched on it begins without its failures', () => {
  const changed = changeWebhook({ ...target(), unitId: 'u-1' }, { ...wish, name: 'Other' }, new Set());
  expect(changed).toMatchObject({ accepted: true, value: { name: 'Other', targetId: 't-1' } });
  if (changed.accepted) expect(changed.value.unitId).toBeUndefined();
  const failed = { ...target(), state: 'disabled' as const, failures: 9, failingSince: now, nextAt: now };
  expect(switchWebhook(failed, true)).toEqual({ accepted: true, value: { ...target(), state: 'active' } });
  expect(switchWebhook(target(), true).accepted).toBe(false);
  expect(switchWebhook(target(), false)).toMatchObject({ value: { state: 'paused' } });
});

test('only an answer of 2xx is a delivery: a redirect is none', () => {
  const after = (status: number) => afterAttempt({ failures: 0 }, 1, { status }, now, 3).delivery;
  expect([200, 204, 299].map(after)).toEqual(['delivered', 'delivered', 'delivered']);
  expect([199, 300, 302, 404, 500].map(after)).toEqual(Array(5).fill('pending'));
});

test('a message rests longer after each failure and is given up after the last', () => {
  const after = (attempts: number) => afterAttempt({ failures: attempts - 1 }, attempts, { error: 'x' }, now, 3);
  expect(after(1)).toEqual({
    delivery: 'pending',
    state: 'active',
    failures: 1,
    failingSince: now,
    nextAt: plus(now, BACK_OFF_MS[0]),
  });
  expect(after(MOST_ATTEMPTS - 1).delivery).toBe('pending');
  expect(after(MOST_ATTEMPTS)).toMatchObject({ delivery: 'given-up', state: 'active' });
});

test('a line is disabled when it failed for so many days, or says that it is gone; a success forgets all failures', () => {
  const failing = { failures: 20, failingSince: plus(now, -3 * DAY_MS) };
  expect(afterAttempt(failing, 3, { status: 500 }, now, 3).state).toBe('disabled');
  expect(afterAttempt(failing, 3, { status: 500 }, plus(now, -1), 3).state).toBe('active');
  expect(afterAttempt({ failures: 0 }, 1, { status: 410 }, now, 3)).toMatchObject({
    state: 'disabled',
    delivery: 'pending',
  });
  expect(afterAttempt(failing, 3, { status: 200 }, now, 3)).toEqual({
    delivery: 'delivered',
    state: 'active',
    failures: 0,
  });
});

test('whatever a receiver answers, a line that goes on failing ends disabled and never rests longer than hours', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(400, 500, 503), { minLength: 80, maxLength: 80 }), (answers) => {
      let line: Parameters<typeof afterAttempt>[0] & { state?: string } = { failures: 0 };
      let [at, attempts] = [now, 0];
      for (const status of answers) {
        attempts += 1;
        const after = afterAttempt(line, attempts, { status }, at, 3);
        if (after.state === 'disabled') return;
        expect((after.nextAt ?? at) - at).toBeLessThanOrEqual(4 * 3_600_000);
        if (after.delivery === 'given-up') attempts = 0;
        [line, at] = [after, after.nextAt ?? at];
      }
      throw new Error('it was never disabled');
    }),
    { numRuns: 20 },
  );
});

test('a target gets its kinds, of the properties below its unit', () => {
  expect(concerns({ kinds: ['charge'] }, 'charge', [])).toBe(true);
  expect(concerns({ kinds: ['charge'] }, 'reminder', [])).toBe(false);
  expect(concerns({ kinds: ['charge'], unitId: 'u-1' }, 'charge', ['u-2', 'u-1'])).toBe(true);
  expect(concerns({ kinds: ['charge'], unitId: 'u-1' }, 'charge', [])).toBe(false);
});
