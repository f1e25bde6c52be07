import { instant, type Month } from '@goldkey/kernel';
import { parseEventLine } from '@goldkey/proto';
import { surveyMessages } from '../src/adapters/out/survey-events.js';

const at = instant(Date.UTC(2026, 2, 20, 2, 0));
const told = { eventId: 'event-1', at, answerId: 'a-1', propertyId: 'p-1' };
const terms = {
  id: 'a-1',
  propertyId: 'p-1',
  departmentId: 'u-1',
  topic: 'training',
  score: 86.5,
  at,
  month: '2026-03' as Month,
  source: 'own',
  respondentId: 'e-1',
} as const;

const published = [
  ...surveyMessages({ ...told, type: 'StaffSurveyAnswered', terms }),
  ...surveyMessages({
    ...told,
    type: 'StaffSurveyAnswerWithdrawn',
    withdrawnEvent: 'event-0',
    why: '误录',
    as: 'giver',
  }),
];

test.each(published.map((event) => [event.type, event] as const))('%s fits its contract', (_type, event) => {
  const { id, type, subject, time, propertyId: propertyid, data } = event;
  const envelope = { specversion: '1.0', id, source: '/goldkey/staffing', type, subject, time, propertyid };
  expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
});

test('who answered is told to nobody', () => {
  expect(published).toHaveLength(2);
  expect(JSON.stringify(published)).not.toContain('e-1');
});
