import type { RecordBook } from '@goldkey/service-kit';
import { type CheckList, type CheckListEvent, evolveCheckList } from '../../../domain/check-list/check-list.js';
import { askAtOf } from '../../../domain/finding/asking.js';
import { evolveFinding, type Finding, type FindingEvent } from '../../../domain/finding/finding.js';
import { evolvePost, type Post, type PostEvent } from '../../../domain/post/post.js';
import { evolveRound, type Round, type RoundEvent } from '../../../domain/round/round.js';
import { findingMessages, postMessages, roundMessages } from '../events.js';

/** How the records of inspections are kept: rows, what their history remembers, and the news they cause. */

const instantOf = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());
const service = 'inspections';

export const postBook: RecordBook<Post, PostEvent> = {
  service,
  recordKind: 'post',
  table: 'post',
  columns: {
    id: 'text',
    property_id: 'text',
    code: 'text',
    name: 'text',
    kind: 'text',
    place: 'text',
    active_from: 'date',
    active_until: 'date',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as Post,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    code: state.code,
    name: state.name,
    kind: state.kind,
    place: state.place,
    active_from: state.activeFrom,
    active_until: state.activeUntil ?? null,
    state,
  }),
  evolve: evolvePost,
  remember: ({ post: { id: _id, propertyId: _propertyId, earlier: _earlier, checkpoints, ...known } }) => ({
    ...known,
    checkpoints: checkpoints.length,
  }),
  messages: postMessages,
};

export const checkListBook: RecordBook<CheckList, CheckListEvent> = {
  service,
  recordKind: 'check-list',
  table: 'check_list',
  columns: { id: 'text', property_id: 'text', kind: 'text', state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as CheckList,
  toRow: (state) => ({ id: state.id, property_id: state.propertyId, kind: state.kind, state }),
  evolve: evolveCheckList,
  remember: ({ checkList: { versions } }) => ({
    version: versions.length,
    items: versions.at(-1)?.items.length ?? 0,
  }),
  // The contract has no news of check-lists.
  messages: () => [],
};

export const roundBook: RecordBook<Round, RoundEvent> = {
  service,
  recordKind: 'round',
  table: 'round',
  columns: {
    id: 'text',
    property_id: 'text',
    inspector_id: 'text',
    started_at: 'timestamptz',
    completed_at: 'timestamptz',
    received_at: 'timestamptz',
    posts: 'integer',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as Round,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    inspector_id: state.inspectorId,
    started_at: instantOf(state.startedAt),
    completed_at: instantOf(state.completedAt),
    received_at: instantOf(state.receivedAt),
    posts: new Set(state.visits.map(({ postId }) => postId)).size,
    state,
  }),
  evolve: evolveRound,
  remember: ({ round: { visits, receivedAt } }) => ({ visits: visits.length, receivedAt: instantOf(receivedAt) }),
  messages: roundMessages,
};

export const findingBook: RecordBook<Finding, FindingEvent> = {
  service,
  recordKind: 'finding',
  table: 'finding',
  columns: {
    id: 'text',
    property_id: 'text',
    category: 'text',
    source: 'text',
    place: 'text',
    description: 'text',
    standing: 'text',
    responsible_id: 'text',
    round_id: 'text',
    raised_at: 'timestamptz',
    due_at: 'timestamptz',
    closed_at: 'timestamptz',
    ask_at: 'timestamptz',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as Finding,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    category: state.category,
    source: state.source,
    place: state.place,
    description: state.description,
    standing: state.state,
    responsible_id: state.responsibleId ?? null,
    round_id: state.roundId ?? null,
    raised_at: instantOf(state.raisedAt),
    due_at: instantOf(state.dueAt),
    closed_at: instantOf(state.verification?.at),
    ask_at: instantOf(askAtOf(state)),
    state,
  }),
  evolve: evolveFinding,
  remember: ({ facts }) => facts,
  messages: findingMessages,
};
