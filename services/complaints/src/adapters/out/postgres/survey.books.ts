import type { NewEvent } from '@goldkey/messaging';
import type { RecordBook } from '@goldkey/service-kit';
import { type Ballot, type BallotEvent, evolveBallot } from '../../../domain/ballot/ballot.js';
import {
  evolveOwnerAnswer,
  type OwnerAnswer,
  type OwnerAnswerEvent,
} from '../../../domain/owner-answer/owner-answer.js';
import type { SurveyDraw } from '../../../domain/survey-call/draw.js';
import {
  evolveSurveyCall,
  type SurveyCall,
  type SurveyCallEvent,
  type SurveyDrawn,
} from '../../../domain/survey-call/survey-call.js';
import { answerMessages } from '../subject-events.js';

/** How draws, calls, answers and ballots are kept, what their history remembers, and the news they cause. */

const instantOf = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());
const service = 'complaints';

export const surveyDrawBook: RecordBook<SurveyDraw, SurveyDrawn> = {
  service,
  recordKind: 'survey-draw',
  table: 'survey_draw',
  columns: { id: 'text', property_id: 'text', day: 'date', state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as SurveyDraw,
  toRow: (state) => ({ id: state.id, property_id: state.propertyId, day: state.day, state }),
  evolve: (_none, { draw }) => draw,
  remember: ({ draw }) => ({ candidates: draw.candidates.length, commitment: draw.commitment }),
  messages: () => [],
};

export const surveyCallBook: RecordBook<SurveyCall, SurveyCallEvent> = {
  service,
  recordKind: 'survey-call',
  table: 'survey_call',
  columns: {
    id: 'text',
    property_id: 'text',
    draw_id: 'text',
    department_id: 'text',
    matter_id: 'text',
    day: 'date',
    caller: 'text',
    standing: 'text',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as SurveyCall,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    draw_id: state.drawId,
    department_id: state.departmentId,
    matter_id: state.matterId,
    day: state.day,
    caller: state.caller,
    standing: state.state,
    state,
  }),
  evolve: evolveSurveyCall,
  remember: ({ facts }) => facts,
  messages: () => [],
};

export const ownerAnswerBook: RecordBook<OwnerAnswer, OwnerAnswerEvent> = {
  service,
  recordKind: 'owner-answer',
  table: 'owner_answer',
  columns: {
    id: 'text',
    property_id: 'text',
    department_id: 'text',
    matter_id: 'text',
    method: 'text',
    source: 'text',
    level: 'text',
    answered_by: 'text',
    at: 'timestamptz',
    valid: 'boolean',
    paper_number: 'text',
    ballot_id: 'text',
    standing: 'text',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as OwnerAnswer,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    department_id: state.departmentId,
    matter_id: state.matterId ?? null,
    method: state.method,
    source: state.source,
    level: state.level,
    answered_by: state.by,
    at: instantOf(state.at),
    valid: state.valid ?? null,
    paper_number: state.paperNumber ?? null,
    ballot_id: state.ballotId ?? null,
    standing: state.state,
    state,
  }),
  evolve: evolveOwnerAnswer,
  remember: ({ facts }) => facts,
  messages: (event): readonly NewEvent[] => answerMessages(event),
};

export const ballotBook: RecordBook<Ballot, BallotEvent> = {
  service,
  recordKind: 'ballot',
  table: 'ballot',
  columns: { id: 'text', property_id: 'text', year: 'text', standing: 'text', state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as Ballot,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    year: state.year,
    standing: state.state,
    state,
  }),
  evolve: evolveBallot,
  remember: ({ facts }) => facts,
  messages: () => [],
};
