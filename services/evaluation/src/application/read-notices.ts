import { type Outcome, refuse } from '@goldkey/kernel';
import type { NoticeKind } from '../domain/notice/notice.js';
import type { NoticeDesk, NoticeReader } from './notice-ports.js';
import type { Clock } from './ports.js';

/** Marks notices as read: one, or all that stand of some kinds. Marking again changes nothing. */
export class ReadNotices {
  constructor(
    private readonly desk: NoticeDesk,
    private readonly clock: Clock,
  ) {}

  async one(who: NoticeReader, noticeId: string): Promise<Outcome<undefined>> {
    return (await this.desk.markRead(who, { noticeId }, this.clock.now()))
      ? { accepted: true, value: undefined }
      : refuse('evaluation.notice-not-found', { noticeId });
  }

  async all(who: NoticeReader, kinds: readonly NoticeKind[]): Promise<void> {
    await this.desk.markRead(who, { kinds }, this.clock.now());
  }
}
