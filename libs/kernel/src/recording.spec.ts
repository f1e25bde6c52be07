import { futureRefusedAs, instant, Recorder } from './index.js';

const now = instant(1_000_000);
const refuseFuture = futureRefusedAs('notes.future-instant-invalid');

test('a fact may be as old as it likes, and five minutes ahead of our clock', () => {
  for (const at of [0, now, now + 300_000]) expect(refuseFuture({ at: instant(at), now })).toBeUndefined();
  expect(refuseFuture({ at: instant(now + 300_001), now })).toMatchObject({
    refusal: { code: 'notes.future-instant-invalid', facts: { minutesAllowed: 5 } },
  });
});

test('a command that does not say when it became true means now', () => {
  let made = 0;
  const recorder = new Recorder({ now: () => now }, { next: () => `id-${++made}` });
  expect(recorder.recording(undefined)).toEqual({ at: now, now, eventId: 'id-1' });
  expect(recorder.recording(instant(5))).toEqual({ at: 5, now, eventId: 'id-2' });
});
