import type { Outcome, Recorder } from '@goldkey/kernel';
import { type OwnerAnswer, takeAnswer } from '../domain/owner-answer/owner-answer.js';
import { useLinkToAnswer } from '../domain/owner-link/decide.js';
import type { OwnerLink } from '../domain/owner-link/owner-link.js';
import type { OwnerLinkStore, Stored, Transactions } from './ports.js';
import type { OwnerAnswerStore } from './survey-ports.js';

export interface LinkAnswer extends Pick<OwnerAnswer, 'level' | 'aspects' | 'wrongs' | 'remark'> {
  /** Who answers is signed in as one of us: it shows, whatever they say. */
  readonly isStaff: boolean;
}

/** An owner answers the questionnaire that their link is for, once (S-03). */
export class AnswerByLink {
  constructor(
    private readonly links: OwnerLinkStore,
    private readonly answers: OwnerAnswerStore,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  run({ id, propertyId }: OwnerLink, { isStaff, ...said }: LinkAnswer): Promise<Outcome<Stored<OwnerAnswer>>> {
    return this.transactions.run(async () => {
      const recording = this.recorder.recording(undefined);
      const used = await this.links.change(id, (link) => useLinkToAnswer(link, { now: recording.now }));
      if (!used.accepted) return used;
      const { target } = used.value.state;
      if (target.kind !== 'questionnaire') throw new Error('a link that answered is for a questionnaire');
      const answer = {
        ...said,
        ...{ id: this.recorder.newId(), propertyId, departmentId: target.departmentId },
        ...{
          method: 'questionnaire' as const,
          source: 'link' as const,
          by: isStaff ? ('staff' as const) : ('served-person' as const),
        },
      };
      return this.answers.take(takeAnswer({ ...recording, answer }));
    });
  }
}
