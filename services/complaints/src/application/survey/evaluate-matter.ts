import { type Outcome, refuse, refused } from '@goldkey/kernel';
import type { Complaint, Level } from '../../domain/complaint/complaint.js';
import { evaluateMatter } from '../../domain/complaint/decide.js';
import { numberSaid } from '../../domain/complaint/number.js';
import { ownCaseHindrance } from '../../domain/complaint/rules.js';
import { nextTryAt } from '../../domain/kiosk/tries.js';
import type { Actor } from '../clock-ports.js';
import type { Clock, ComplaintStore, Directory, Ids, Stored } from '../ports.js';
import type { KioskTries, MatterNumbers } from '../survey-ports.js';

/** By the owner at the kiosk, who proves it with the end of their telephone number, or by staff for them, which shows. */
export type EvaluationAtCentre = { readonly level: Level; readonly remark?: string } & (
  | { readonly by: 'served-person'; readonly propertyId: string; readonly number: string; readonly phoneTail: string }
  | { readonly by: 'staff' | 'delegate'; readonly complaintId: string }
);

/** So many last digits prove who stands at the kiosk. */
const TAIL = 4;
const MINUTE_MS = 60_000;
const NOT_YOURS = 'complaints.kiosk-not-yours.forbidden';

/** Evaluates a closed matter at the centre (S-04): only what the served person said themselves counts as theirs. */
export class EvaluateMatter {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly numbers: MatterNumbers,
    private readonly directory: Directory,
    private readonly tries: KioskTries,
    private readonly actor: Actor,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(evaluation: EvaluationAtCentre): Promise<Outcome<Stored<Complaint>>> {
    if (evaluation.by !== 'served-person') return this.evaluate(evaluation.complaintId, evaluation);
    const { propertyId, number } = evaluation;
    const desk = this.actor.id();
    const now = this.clock.now();
    const freeAt = nextTryAt(await this.tries.recent(propertyId, desk), now);
    if (freeAt !== undefined)
      return refused('complaints.kiosk-tries-too-many', { minutes: Math.ceil((freeAt - now) / MINUTE_MS) });
    const code = (await this.directory.properties([propertyId])).get(propertyId)?.code ?? '';
    const complaintId = await this.numbers.find(propertyId, numberSaid(number, code));
    // Who tries numbers at the kiosk learns nothing: unknown and not theirs are one answer.
    const outcome = complaintId === undefined ? refused(NOT_YOURS, {}) : await this.evaluate(complaintId, evaluation);
    if (!outcome.accepted && outcome.refusal.code === NOT_YOURS) await this.tries.note(propertyId, desk, now);
    return outcome;
  }

  private evaluate(complaintId: string, evaluation: EvaluationAtCentre): Promise<Outcome<Stored<Complaint>>> {
    const { level, remark, by } = evaluation;
    const now = this.clock.now();
    const answerId = this.ids.next();
    const { selves } = this.actor.acting();
    return this.complaints.change(complaintId, {}, (complaint) => {
      if (evaluation.by === 'served-person') {
        if (!isTheirs(complaint, evaluation.phoneTail)) return refuse(NOT_YOURS, {});
        // Whose work it is sees the number and the telephone: at their own desk nothing proves that it is the owner.
        const isOwn = ownCaseHindrance(complaint, 'evaluate', selves) !== undefined;
        if (isOwn) return refuse('complaints.kiosk-own-case.forbidden', { number: complaint.number });
      }
      return evaluateMatter(complaint, { answerId, level, remark, by, at: now, now });
    });
  }
}

const isTheirs = ({ contactPhone }: Complaint, tail: string): boolean => {
  const digits = contactPhone?.replace(/\D/g, '') ?? '';
  return digits.length > TAIL && tail.length === TAIL && digits.endsWith(tail);
};
