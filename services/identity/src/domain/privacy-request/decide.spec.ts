import { type Acting, type Day, type Instant, idsOf, instant } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import fc from 'fast-check';
import { approvePrivacy, askPrivacy, mayFetch, recordOutcomes, refusePrivacy, withdrawPrivacy } from './decide.js';
import { type PrivacyRequest, type ServiceOutcome } from './privacy-request.js';
import { mayDecidePrivacy } from './rules.js';

const at = instant(Date.parse('2026-11-27T10:00:00+08:00'));
const recording = { at, now: at, eventId: 'event-1', selves: [] };
const person = {
  ...{ kind: 'owner' as const, ids: ['p-1'], accounts: [], names: ['张三'], phones: ['138'], homes: [] },
  ...{ name: '张三', place: '1-101' },
};
const asked = {
  ...{ id: 'r-1', wish: 'erasure', person, proof: '身份证', askedOn: '2026-11-20' as Day, dueOn: '2026-12-20' as Day },
  ...{ state: 'asked', writtenBy: 'account-1', writtenAs: ['account-1'], writerName: '李', outcomes: [] },
} satisfies PrivacyRequest;
const second = { ...recording, by: 'account-2', name: '王' };
const approved: PrivacyRequest = { ...asked, state: 'approved', decision: { at, by: 'account-2', name: '王' } };
const outcome = (service: string, erased = 1): ServiceOutcome => ({
  service,
  at,
  stores: [{ store: 'callers', title: ['人', '人', 'people'], erased, kept: [] }],
});

describe('a request', () => {
  const { state: _state, dueOn: _due, outcomes: _outcomes, ...said } = asked;

  test('is answered within thirty days of the day on which the person asked', () => {
    const decision = askPrivacy({ ...recording, request: said, today: '2026-11-27' as Day });
    expect(decision.accepted && decision.events[0]?.request).toMatchObject({ dueOn: '2026-12-20', state: 'asked' });
  });

  test('is not of tomorrow, and is about somebody', () => {
    const command = { ...recording, request: said, today: '2026-11-19' as Day };
    expect(askPrivacy(command)).toMatchObject({ refusal: { code: 'identity.asked-in-the-future-invalid' } });
    const nobody = { ...said, person: { ...person, ids: [] } };
    expect(askPrivacy({ ...command, today: '2026-11-27' as Day, request: nobody })).toMatchObject({ accepted: false });
  });

  test('is approved by another person than who wrote it down, once', () => {
    given(asked)
      .when(approvePrivacy, { ...second, by: 'account-1' })
      .refuses('identity.own-privacy-request.forbidden');
    given(approved).when(approvePrivacy, second).refuses('identity.privacy-request-state', { state: 'approved' });
  });

  test('is decided by another person, whoever wrote it down, for themselves or for another', () => {
    const code = 'identity.own-privacy-request.forbidden';
    const written = (first: Acting): PrivacyRequest => ({ ...asked, writtenBy: first.by, writtenAs: idsOf(first) });
    asksForAnotherPerson(
      code,
      written,
      (request, by) => approvePrivacy(request, { ...second, ...by }),
      mayDecidePrivacy,
    );
    asksForAnotherPerson(code, written, (request, by) =>
      refusePrivacy(request, { ...second, ...by, reason: '不是本人' }),
    );
  });

  test('that is refused forgets whom it was about', () => {
    const decision = refusePrivacy(asked, { ...second, reason: '不是本人' });
    expect(JSON.stringify(decision.accepted && decision.events[0]?.request.person)).not.toMatch(/张三|138|101/);
  });
});

test('what was approved is taken back as long as nothing has gone, and forgets whom it was about', () => {
  for (const wish of ['export', 'erasure'] as const) {
    const decision = withdrawPrivacy({ ...approved, wish }, second);
    expect(decision.accepted && decision.events[0]?.request).toMatchObject({
      state: 'withdrawn',
      person: { names: [] },
    });
  }
  given({ ...approved, outcomes: [outcome('estates')] })
    .when(withdrawPrivacy, second)
    .refuses('identity.privacy-request-state', { state: 'approved' });
});

describe('an erasure', () => {
  test('waits for services that did not answer, and asks them alone', () => {
    const decision = recordOutcomes(approved, {
      ...recording,
      outcomes: [outcome('estates')],
      services: ['estates', 'billing'],
    });
    expect(decision.accepted && decision.events[0]).toMatchObject({
      type: 'PrivacyErased',
      request: { state: 'approved', person },
      facts: { rows: 1, services: 1, waiting: 1 },
    });
  });

  test('is done once all have answered, whatever the order and however often they are asked', () => {
    const services = ['estates', 'billing', 'complaints'];
    fc.assert(
      fc.property(fc.array(fc.subarray(services), { maxLength: 6 }), (rounds) => {
        let request = approved;
        for (const answered of [...rounds, services]) {
          const outcomes = answered.map((service) => outcome(service));
          const decision = recordOutcomes(request, { ...recording, outcomes, services });
          if (request.state === 'done') expect(decision.accepted).toBe(false);
          else request = (decision.accepted && decision.events[0]?.request) as PrivacyRequest;
        }
        expect(request.state).toBe('done');
        expect(request.outcomes.map(({ service }) => service).sort()).toEqual([...services].sort());
        expect(request.person).toEqual({ ...person, names: [], phones: [], name: '***', place: '***' });
      }),
    );
  });
});

test('what was approved to be told is fetched within thirty days', () => {
  const told: PrivacyRequest = { ...approved, wish: 'export' };
  const day = 86_400_000;
  expect(mayFetch(told, (at + 30 * day) as Instant)).toBeUndefined();
  expect(mayFetch(told, (at + 31 * day) as Instant)).toMatchObject({ refusal: { code: 'identity.export-over' } });
  expect(mayFetch(approved, at)).toMatchObject({ refusal: { code: 'identity.no-export-asked' } });
});
