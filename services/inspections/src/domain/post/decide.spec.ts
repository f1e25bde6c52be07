import { day } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { aCheckList, aPost, at } from '../../testing/examples.js';
import type { CheckList } from '../check-list/check-list.js';
import { reviseCheckList } from '../check-list/decide.js';
import { correctPost, definePost } from './decide.js';
import { isActiveOn, type Post } from './post.js';

const now = at('2026-08-03 09:00');
const said = { at: now, now, eventId: 'event-1' };
const post = aPost();

test('a code is taken once, days go forward, checkpoints are told apart', () => {
  given<Post | undefined>(undefined)
    .when(definePost, { ...said, post })
    .then({ type: 'PostDefined', eventId: 'event-1', at: now, post });
  given<Post | undefined>(post)
    .when(definePost, { ...said, post: aPost({ id: 'post-2' }) })
    .refuses('inspections.post-code-taken', { code: 'A-01', postId: 'post-1' });
  given<Post | undefined>(undefined)
    .when(definePost, { ...said, post: aPost({ activeUntil: day('2025-12-31') }) })
    .refuses('inspections.post-days-invalid');
  const twice = { code: 'x', name: '同一处' };
  given<Post | undefined>(undefined)
    .when(definePost, { ...said, post: aPost({ checkpoints: [twice, twice] }) })
    .refuses('inspections.checkpoint-repeated', { code: 'x' });
});

test('a correction tells the whole post, one of nothing tells nothing, and a last day can be taken back', () => {
  given(post).when(correctPost, said).then();
  const ended = aPost({ activeUntil: day('2026-08-31') });
  given(post)
    .when(correctPost, { ...said, activeUntil: day('2026-08-31') })
    .then({ type: 'PostCorrected', eventId: 'event-1', at: now, post: ended });
  given(ended)
    .when(correctPost, { ...said, activeUntil: null })
    .then({ type: 'PostCorrected', eventId: 'event-1', at: now, post });
  expect([isActiveOn(ended, day('2026-08-31')), isActiveOn(ended, day('2026-09-01'))]).toEqual([true, false]);
});

test('a check-list gets a version more, and none for what is in force already', () => {
  const list = aCheckList();
  const items = list.versions[0]?.items ?? [];
  const command = { ...said, id: 'list-9', propertyId: 'p-1', kind: 'gate' as const };
  given<CheckList | undefined>(list)
    .when(reviseCheckList, { ...command, items })
    .then();
  const fewer = items.slice(0, 1);
  const versions = [...list.versions, { version: 2, since: now, items: fewer }];
  given<CheckList | undefined>(list)
    .when(reviseCheckList, { ...command, items: fewer })
    .then({ type: 'CheckListRevised', eventId: 'event-1', at: now, checkList: { ...list, versions } });
  given<CheckList | undefined>(undefined)
    .when(reviseCheckList, { ...command, items: [...items, ...items] })
    .refuses('inspections.check-item-repeated');
});
