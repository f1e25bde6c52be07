import { type Outcome, refuse } from '@goldkey/kernel';
import { ALWAYS_TOLD, type NoticeKind } from '../domain/notice/notice.js';
import type { NoticeDesk } from './notice-ports.js';
import type { Clock } from './ports.js';

/** A person says which kinds they do not want to see. What costs something is always shown. */
export class ChooseNotices {
  constructor(
    private readonly desk: NoticeDesk,
    private readonly clock: Clock,
  ) {}

  async run(reader: string, unwanted: readonly NoticeKind[], version: number): Promise<Outcome<undefined>> {
    const kind = unwanted.find((one) => ALWAYS_TOLD.includes(one));
    if (kind !== undefined) return refuse('evaluation.notice-always-shown-invalid', { kind });
    return (await this.desk.setUnwanted(reader, [...new Set(unwanted)], version, this.clock.now()))
      ? { accepted: true, value: undefined }
      : refuse('evaluation.stale-version', { id: reader });
  }
}
