import { parsePeriod, plus, type Year } from '@goldkey/kernel';
import fc from 'fast-check';
import { at } from '../../testing/a-complaint.js';
import type { Level } from '../complaint/complaint.js';
import { endHomeVisit, type HomeVisit, makeHomeVisit, planHomeVisit } from '../home-visit/home-visit.js';
import { profileHousehold } from '../household-profile/household-profile.js';
import { endMassIncident, openMassIncident, updateMassIncident } from '../mass-incident/mass-incident.js';
import {
  cancelOpinionSurvey,
  completeOpinionSurvey,
  draftOpinionSurvey,
  type OpinionSurvey,
  reviseOpinionSurvey,
  startOpinionSurvey,
  takeOpinions,
} from './opinion-survey.js';

const rec = { at: at('2026-08-03 09:00'), now: at('2026-08-03 09:00'), eventId: 'e' };
const later = (minutes: number) => ({
  ...rec,
  at: plus(rec.at, minutes * 60_000),
  now: plus(rec.at, minutes * 60_000),
});
const eventOf = <Event>(
  decision: { accepted: true; events: readonly Event[] } | { accepted: false; refusal: { code: string } },
): Event => {
  const last = decision.accepted ? decision.events.at(-1) : undefined;
  if (last === undefined) throw new Error(JSON.stringify(decision));
  return last;
};
const codeOf = (decision: { accepted: boolean; refusal?: { code: string } }) => decision.refusal?.code;

const visit = {
  id: 'v-1',
  propertyId: 'p-1',
  householdId: 'h-1',
  room: '1-101',
  employeeId: 'e-7',
  employeeName: '王芳',
  purpose: '入住回访',
};

test('a visit is planned ahead, made once, and taken back with its news', () => {
  expect(codeOf(planHomeVisit({ ...rec, visit, plannedAt: plus(rec.now, -1) }))).toBe(
    'complaints.planned-in-the-past-invalid',
  );
  const planned = eventOf(planHomeVisit({ ...rec, visit, plannedAt: plus(rec.now, 3_600_000) })).visit;
  const made: HomeVisit = eventOf(makeHomeVisit(planned, { ...later(60), by: 'e-7', findings: '都好' })).visit;
  expect(made).toMatchObject({ state: 'made', madeAt: later(60).at, toldBy: 'e' });
  expect(codeOf(makeHomeVisit(made, { ...later(70), by: 'e-7', findings: 'x' }))).toBe('complaints.home-visit-state');
  expect(codeOf(endHomeVisit(made, { ...later(70), act: 'miss', by: 'e-7', sends: false, reason: 'x' }))).toBe(
    'complaints.home-visit-state',
  );
  const other = { ...later(70), by: 'e-2', sends: false };
  expect(codeOf(makeHomeVisit(planned, { ...other, findings: 'x' }))).toBe('complaints.not-the-visitor.forbidden');
  expect(codeOf(endHomeVisit(made, { ...other, act: 'withdraw', reason: 'x' }))).toBe(
    'complaints.not-the-visitor.forbidden',
  );
  expect(
    eventOf(endHomeVisit(made, { ...later(70), act: 'withdraw', by: 'e-7', sends: false, reason: '记错户' })).visit
      .state,
  ).toBe('withdrawn');
  expect(eventOf(endHomeVisit(made, { ...other, sends: true, act: 'withdraw', reason: '已离职' })).visit.state).toBe(
    'withdrawn',
  );
  expect(eventOf(makeHomeVisit(undefined, { ...rec, visit, by: 'e-7', findings: '路过' })).visit.state).toBe('made');
});

test('a profile says what a household is like, and its history only which fields changed', () => {
  const ask = (answers: object, known?: Parameters<typeof profileHousehold>[0]) =>
    eventOf(
      profileHousehold(known, {
        ...rec,
        id: 'x',
        propertyId: 'p-1',
        householdId: 'h-1',
        room: '1-101',
        employeeId: 'e-7',
        answers: { languages: ['粤语'], ...answers },
      }),
    );
  const first = ask({ customs: '不吃猪肉' });
  expect(first.facts).toEqual({ fields: 'languages customs' });
  const second = ask({ customs: '不吃猪肉', care: '老人独居' }, first.profile);
  expect([second.facts, second.profile.id]).toEqual([{ fields: 'care' }, 'x']);
  expect(JSON.stringify(second.facts)).not.toMatch(/老人|猪肉/);
});

test('everybody who calls about one cause is told one thing, and its end is said once', () => {
  const incident = {
    id: 'i-1',
    propertyId: 'p-1',
    departmentId: 'u-1',
    title: '3 号楼停水',
    category: '停水',
    answer: '水泵在修',
  };
  const open = eventOf(openMassIncident({ ...rec, incident })).incident;
  const told = eventOf(
    updateMassIncident(open, { ...later(5), answer: '六点前来水', expectedAt: later(500).at }),
  ).incident;
  expect(told).toMatchObject({ answer: '六点前来水', expectedAt: later(500).at });
  expect(codeOf(updateMassIncident(open, { ...later(5), answer: 'x', expectedAt: rec.at }))).toBe(
    'complaints.agreed-too-early-invalid',
  );
  const ended = eventOf(endMassIncident(told, { ...later(60), result: '已供水' })).incident;
  expect(ended).toMatchObject({ state: 'ended', endedAt: later(60).at });
  expect(codeOf(endMassIncident(ended, { ...later(70), result: 'x' }))).toBe('complaints.mass-incident-ended');
  expect(codeOf(endMassIncident(open, { ...later(-5), result: 'x' }))).toBe('complaints.incident-too-early-invalid');
});

const questions = [
  { id: 'q-1', title: '卫生' },
  { id: 'q-2', title: '安全' },
];
const year = parsePeriod('2026') as Year;
const drafted = (): OpinionSurvey =>
  eventOf(draftOpinionSurvey([], { ...rec, id: 's-1', propertyId: 'p-1', year, questions })).survey;
const running = (): OpinionSurvey => eventOf(startOpinionSurvey(drafted(), rec)).survey;

test('a survey is one a year, its questions stand once it runs, and it ends with answers and a summary', () => {
  expect(codeOf(draftOpinionSurvey([drafted()], { ...rec, id: 's-2', propertyId: 'p-1', year, questions }))).toBe(
    'complaints.opinion-survey-exists',
  );
  expect(codeOf(reviseOpinionSurvey(running(), { ...rec, questions: [] }))).toBe('complaints.opinion-survey-state');
  expect(codeOf(cancelOpinionSurvey(running(), { ...rec, reason: 'x' }))).toBe('complaints.opinion-survey-state');
  const empty = eventOf(reviseOpinionSurvey(drafted(), { ...rec, questions: [] })).survey;
  expect(codeOf(startOpinionSurvey(empty, rec))).toBe('complaints.opinion-survey-empty');
  expect(codeOf(completeOpinionSurvey(running(), { ...rec, summary: 'x' }))).toBe(
    'complaints.opinion-survey-unanswered',
  );
  const unknown = takeOpinions(running(), { ...rec, answers: [{ levels: { 'q-9': 'satisfied' } }] });
  expect(codeOf(unknown)).toBe('complaints.opinion-unknown-question-invalid');
  const answered = eventOf(takeOpinions(running(), { ...rec, answers: [{ levels: { 'q-1': 'satisfied' } }] })).survey;
  expect(eventOf(completeOpinionSurvey(answered, { ...rec, summary: '好' })).survey.state).toBe('completed');
});

test('a household has one opinion, the last; who gave no name has as many as they gave', () => {
  const answer = fc.record({
    householdId: fc.constantFrom('h-1', 'h-2', 'h-3', undefined),
    levels: fc.constantFrom<Readonly<Record<string, Level>>>({ 'q-1': 'satisfied' }, { 'q-2': 'dissatisfied' }),
  });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 12 }), fc.nat(12), (answers, cut) => {
      const survey = [answers.slice(0, cut), answers.slice(cut)].reduce<OpinionSurvey>(
        (open, some) => eventOf(takeOpinions(open, { ...rec, answers: some })).survey,
        running(),
      );
      for (const household of ['h-1', 'h-2', 'h-3']) {
        const said = survey.answers.filter(({ householdId }) => householdId === household);
        expect(said.map(({ levels }) => levels)).toEqual(
          answers
            .filter(({ householdId }) => householdId === household)
            .slice(-1)
            .map(({ levels }) => levels),
        );
      }
      const nameless = answers.filter(({ householdId }) => householdId === undefined).length;
      expect(survey.answers.filter(({ householdId }) => householdId === undefined)).toHaveLength(nameless);
    }),
  );
});
