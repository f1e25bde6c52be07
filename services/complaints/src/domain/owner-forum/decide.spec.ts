import { given } from '@goldkey/testing';
import { at } from '../../testing/a-complaint.js';
import { fileForumActions, holdForum } from './decide.js';
import { evolveForum, type OwnerForum } from './owner-forum.js';

const now = at('2026-08-20 12:00');
const facts = { id: 'f-1', propertyId: 'p-1', heldAt: at('2026-08-03 15:00'), households: ['h-1', 'h-2'] };
const held: OwnerForum = { ...facts, state: 'held' };

test('a household that came counts once', () => {
  expect(holdForum({ ...facts, households: ['h-1', 'h-2', 'h-1'], now })).toEqual({
    accepted: true,
    events: [{ type: 'OwnerForumHeld', ...facts }],
  });
});

test('no forum was held in the future', () => {
  expect(holdForum({ ...facts, heldAt: at('2026-08-21 12:00'), now })).toMatchObject({
    refusal: { code: 'complaints.in-the-future' },
  });
});

test('the actions go on file once, not before the forum', () => {
  const file = (when: string) => ({ actions: 'repaint hall 3', at: at(when), now });
  given(held).when(fileForumActions, file('2026-08-03 14:59')).refuses('complaints.filed-before-held');
  given(held).when(fileForumActions, file('2026-08-21 14:59')).refuses('complaints.in-the-future');
  given(held)
    .when(fileForumActions, file('2026-08-04 10:00'))
    .then({ type: 'OwnerForumActionsFiled', filedAt: at('2026-08-04 10:00'), actions: 'repaint hall 3' });
  const filed = evolveForum(held, { type: 'OwnerForumActionsFiled', filedAt: at('2026-08-04 10:00'), actions: 'x' });
  given(filed).when(fileForumActions, file('2026-08-04 11:00')).refuses('complaints.actions-already-filed');
});
