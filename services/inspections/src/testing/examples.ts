import { day, type Instant, parseInstant } from '@goldkey/kernel';
import type { CheckList } from '../domain/check-list/check-list.js';
import type { Finding } from '../domain/finding/finding.js';
import type { Post } from '../domain/post/post.js';
import type { Round, Visit } from '../domain/round/round.js';

/** Boring records for tests; a test names only what it is about. */

/** An instant of the example's zone, `2026-08-03 09:00`. */
export const at = (text: string): Instant => parseInstant(`${text.replace(' ', 'T')}:00+08:00`);

export const aPost = (changes: Partial<Post> = {}): Post => ({
  id: 'post-1',
  propertyId: 'p-1',
  code: 'A-01',
  name: '东门岗',
  kind: 'gate',
  place: '东门',
  activeFrom: day('2026-01-01'),
  checkpoints: [{ code: 'A-01-1', name: '岗亭' }],
  ...changes,
});

export const aCheckList = (changes: Partial<CheckList> = {}): CheckList => ({
  id: 'list-1',
  propertyId: 'p-1',
  kind: 'gate',
  versions: [
    {
      version: 1,
      since: at('2026-01-01 08:00'),
      items: [
        {
          itemId: 'i-1',
          title: '道闸起落',
          judge: '起落顺畅，无异响',
          photoWanted: true,
          failing: { means: 'finding', category: '设施损坏', measure: '报修', hours: 24 },
        },
        { itemId: 'i-2', title: '岗亭整洁', judge: '桌面无杂物', photoWanted: false, failing: { means: 'note' } },
      ],
    },
  ],
  ...changes,
});

export const aVisit = (changes: Partial<Visit> = {}): Visit => ({
  postId: 'post-1',
  at: at('2026-08-03 09:10'),
  checkListVersion: 1,
  answers: [
    { itemId: 'i-1', result: 'in-order' },
    { itemId: 'i-2', result: 'in-order' },
  ],
  scanned: ['A-01-1'],
  ...changes,
});

export const aRound = (changes: Partial<Round> = {}): Round => ({
  id: 'round-1',
  propertyId: 'p-1',
  inspectorId: 'e-7',
  inspectorName: '王经理',
  startedAt: at('2026-08-03 09:00'),
  receivedAt: at('2026-08-03 09:30'),
  visits: [],
  ...changes,
});

export const aFinding = (changes: Partial<Finding> = {}): Finding => ({
  id: 'finding-1',
  propertyId: 'p-1',
  source: 'patrol',
  category: '消防通道',
  place: '3 栋 1 单元',
  description: '楼道堆放纸箱',
  raisedAt: at('2026-08-03 09:10'),
  raisedBy: 'account-1',
  state: 'raised',
  returned: 0,
  toldBy: ['event-0'],
  ...changes,
});
