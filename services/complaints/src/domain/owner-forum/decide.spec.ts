import { given } from '@goldkey/testing';
import { at } from '../../testing/a-complaint.js';
import { fileForumActions, holdForum, withdrawForum } from './decide.js';
import { evolveForum, type OwnerForum } from './owner-forum.js';

const now = at('2026-08-20 12:00');
const forum = { id: 'f-1', propertyId: 'p-1', households: ['h-1', 'h-2'] };
const told = { heldAt: at('2026-08-03 15:00'), recordedAs: ['e-1', 'a-1'], toldBy: 'ev-1' };
const held: OwnerForum = { ...forum, ...told, state: 'held' };
const recording = (when: string, eventId = 'ev-2') => ({ at: at(when), now, eventId });
const filed = evolveForum(held, {
  ...{ type: 'OwnerForumActionsFiled', eventId: 'ev-2' },
  ...{ filedAt: at('2026-08-04 10:00'), actions: 'x' },
});

test('a household that came counts once', () => {
  const command = { ...recording('2026-08-03 15:00', 'ev-1'), recordedAs: told.recordedAs };
  expect(holdForum({ ...command, forum: { ...forum, households: ['h-1', 'h-2', 'h-1'] } })).toEqual({
    accepted: true,
    events: [{ type: 'OwnerForumHeld', ...forum, ...told }],
  });
});

test('no forum was held in the future', () => {
  expect(holdForum({ ...recording('2026-08-21 12:00'), forum, recordedAs: [] })).toMatchObject({
    refusal: { code: 'complaints.in-the-future' },
  });
});

test('the actions go on file once, not before the forum', () => {
  const file = (when: string) => ({ ...recording(when), actions: 'repaint hall 3' });
  given(held).when(fileForumActions, file('2026-08-03 14:59')).refuses('complaints.filed-before-held');
  given(held).when(fileForumActions, file('2026-08-21 14:59')).refuses('complaints.in-the-future');
  given(held)
    .when(fileForumActions, file('2026-08-04 10:00'))
    .then({
      ...{ type: 'OwnerForumActionsFiled', eventId: 'ev-2' },
      ...{ filedAt: at('2026-08-04 10:00'), actions: 'repaint hall 3' },
    });
  given(filed).when(fileForumActions, file('2026-08-04 11:00')).refuses('complaints.actions-already-filed');
});

test('whoever wrote it down does not take it back, by whichever id they act; afterwards nothing more is done with it', () => {
  const by = (...selves: string[]) => ({
    ...recording('2026-08-05 10:00'),
    ...{ by: selves[0] ?? '', selves, reason: 'twice' },
  });
  for (const forum of [held, filed]) {
    given(forum).when(withdrawForum, by('e-9', 'a-1')).refuses('complaints.own-forum.forbidden');
    given(forum)
      .when(withdrawForum, by('e-2'))
      .then({ type: 'OwnerForumWithdrawn', at: at('2026-08-05 10:00'), by: 'e-2', reason: 'twice' });
  }
  const withdrawn = evolveForum(filed, { type: 'OwnerForumWithdrawn', at: now, by: 'e-2', reason: 'twice' });
  expect(withdrawn).toMatchObject({ state: 'withdrawn', actions: 'x', withdrawn: { reason: 'twice' } });
  given(withdrawn).when(withdrawForum, by('e-2')).refuses('complaints.forum-withdrawn');
  given(withdrawn)
    .when(fileForumActions, { ...recording('2026-08-05 10:00'), actions: 'y' })
    .refuses('complaints.forum-withdrawn');
});
