import { instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { closeOpinion, raiseOpinion, withdrawOpinion } from './decide.js';
import { evolveOpinion, type Opinion, type OpinionEvent } from './opinion.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-2' };
const raisedAt = instant(now - 3_600_000);
const raised = {
  id: 'o-1',
  propertyId: 'p-1',
  employeeId: 'e-1',
  raisedAt,
  replyDue: instant(now + 3_600_000),
  text: '食堂太远',
  raisedEvent: 'event-0',
};
const open: Opinion = { ...raised, state: 'open' };
const closed: Opinion = { ...raised, state: 'closed', repliedAt: now, reply: '已安排班车', closedEvent: 'event-1' };
const withdrawn: Opinion = { ...raised, state: 'withdrawn', why: '误录' };
const about = { eventId: 'event-2', at: now, opinionId: 'o-1', propertyId: 'p-1' };

describe('raising', () => {
  const raise = (_nothing: undefined, command: Parameters<typeof raiseOpinion>[0]) => raiseOpinion(command);
  const wish = { ...said, opinionId: 'o-1', propertyId: 'p-1', employeeId: 'e-1', text: '食堂太远' };

  test('promises an answer, at the earliest at once (M-34)', () => {
    given(undefined)
      .when(raise, { ...wish, replyDue: now })
      .then({
        ...about,
        type: 'OpinionRaised',
        raised: { ...raised, raisedAt: now, replyDue: now, raisedEvent: 'event-2' },
      });
    given(undefined)
      .when(raise, { ...wish, replyDue: instant(now - 1) })
      .refuses('staffing.opinion-reply-due-invalid');
  });

  test('does not happen in the future', () => {
    const at = instant(now + 300_001);
    given(undefined)
      .when(raise, { ...wish, at, replyDue: at })
      .refuses('staffing.future-instant-invalid');
  });
});

describe('answering', () => {
  const reply = { ...said, reply: '已安排班车' };

  test('closes the opinion, at the earliest when it was raised', () => {
    given(open)
      .when(closeOpinion, reply)
      .then({ ...about, type: 'OpinionClosed', reply: '已安排班车' });
    given(open)
      .when(closeOpinion, { ...reply, at: raisedAt })
      .then({ ...about, at: raisedAt, type: 'OpinionClosed', reply: '已安排班车' });
    given(open)
      .when(closeOpinion, { ...reply, at: instant(raisedAt - 1) })
      .refuses('staffing.opinion-closed-before-raised-invalid');
  });

  test('happens once, and not in the future', () => {
    given(closed).when(closeOpinion, reply).refuses('staffing.opinion-already-closed', { opinionId: 'o-1' });
    given(withdrawn).when(closeOpinion, reply).refuses('staffing.opinion-withdrawn');
    given(open)
      .when(closeOpinion, { ...reply, at: instant(now + 300_001) })
      .refuses('staffing.future-instant-invalid');
  });
});

describe('taking an opinion back', () => {
  const command = { ...said, why: '误录', closeEventId: 'event-3' };
  const whole: OpinionEvent = { ...about, type: 'OpinionWithdrawn', withdrawnEvent: 'event-0', why: '误录' };

  test('takes its answer too, under an event of its own', () => {
    given(open).when(withdrawOpinion, command).then(whole);
    given(closed)
      .when(withdrawOpinion, command)
      .then(
        { ...about, eventId: 'event-3', type: 'OpinionCloseWithdrawn', withdrawnEvent: 'event-1', why: '误录' },
        whole,
      );
  });

  test('happens once', () => {
    given(withdrawn).when(withdrawOpinion, command).refuses('staffing.opinion-withdrawn');
  });

  test('leaves it open without its answer, and withdrawn without itself', () => {
    expect(
      evolveOpinion(closed, { ...about, type: 'OpinionCloseWithdrawn', withdrawnEvent: 'event-1', why: '误录' }),
    ).toEqual(open);
    expect(evolveOpinion(open, whole)).toEqual(withdrawn);
    expect(() => evolveOpinion(undefined, whole)).toThrow('never raised');
  });
});
