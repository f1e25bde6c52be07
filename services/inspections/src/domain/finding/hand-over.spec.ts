import { given } from '@goldkey/testing';
import { findingMessages } from '../../adapters/out/events.js';
import { aFinding, at } from '../../testing/examples.js';
import { handOverFinding } from './hand-over.js';

const now = at('2026-08-04 10:00');
const to = { responsibleId: 'e-5', responsibleName: '孙七', reason: '调岗' };
const said = { at: now, now, eventId: 'event-1', selves: ['e-9'], isOfQuality: false, ...to };
const planned = aFinding({
  ...{ state: 'planned', measure: '清走', dueAt: at('2026-08-05 10:00') },
  ...{ responsibleId: 'e-1', responsibleName: '赵一', assignedAt: at('2026-08-03 09:10') },
});

test('somebody else answers for a planned finding from now on, and others are told so', () => {
  const finding = { ...planned, responsibleId: 'e-5', responsibleName: '孙七', assignedAt: now };
  given(planned)
    .when(handOverFinding, said)
    .then({
      ...{ type: 'FindingHandedOver', eventId: 'event-1', at: now },
      finding: { ...finding, toldBy: ['event-0', 'event-1'] },
      facts: { reason: '调岗', from: 'e-1', to: 'e-5' },
    });
  const decision = handOverFinding(planned, said);
  const [told] = decision.accepted ? decision.events.flatMap(findingMessages) : [];
  expect(told).toMatchObject({
    ...{ id: 'event-1', type: 'goldkey.inspections.finding.raised.v1' },
    data: { responsibleId: 'e-5', assignedAt: '2026-08-04T10:00:00+08:00', dueAt: '2026-08-05T10:00:00+08:00' },
  });
  given(planned)
    .when(handOverFinding, { ...said, responsibleId: 'e-1' })
    .then();
});

test('whose it is does not hand it over, nor does anybody but the quality centre hand on what was missed', () => {
  given(planned)
    .when(handOverFinding, { ...said, selves: ['e-1'], isOfQuality: true })
    .refuses('inspections.own-duty.forbidden');
  const [early, late] = [at('2026-08-05 10:00'), at('2026-08-05 10:01')];
  const after = (instant: typeof now) => ({ ...said, at: instant, now: instant });
  expect(handOverFinding(planned, after(early)).accepted).toBe(true);
  given(planned).when(handOverFinding, after(late)).refuses('inspections.missed-quality-only.forbidden');
  expect(handOverFinding(planned, { ...after(late), isOfQuality: true }).accepted).toBe(true);
  given(aFinding({ state: 'rectified' }))
    .when(handOverFinding, said)
    .refuses('inspections.finding-state');
});
