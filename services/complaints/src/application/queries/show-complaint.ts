import type { Outcome } from '@goldkey/kernel';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { type Act, acts, deciderHindrance, hindrance, ownCaseHindrance } from '../../domain/complaint/rules.js';
import type { Actor } from '../clock-ports.js';
import { masked } from './mask.js';
import type { ComplaintReader } from './readers.js';
import type { ActState, ComplaintRecord } from './views.js';

const permissionFor: Readonly<Record<Act, string>> = {
  decide: 'complaints:decide',
  assign: 'complaints:assign',
  accept: 'complaints:handle',
  decline: 'complaints:handle',
  pause: 'complaints:handle',
  resume: 'complaints:handle',
  'agree-time': 'complaints:handle',
  'renew-clock': 'complaints:set-clock',
  close: 'complaints:close',
  reopen: 'complaints:reopen',
  'call-back': 'complaints:call-back',
  'report-major': 'complaints:decide',
  'issue-owner-link': 'complaints:link',
  'propose-correction': 'complaints:receive',
  'propose-duplicate': 'complaints:receive',
  'propose-mistake': 'complaints:receive',
  'decide-proposal': 'complaints:correct',
};

/** The page of one matter: facts, history, and each act with the reason where it is not allowed. */
export class ShowComplaint {
  constructor(
    private readonly reader: ComplaintReader,
    private readonly actor: Pick<Actor, 'acting'>,
  ) {}

  async run(complaintId: string, permissions: ReadonlySet<string>): Promise<Outcome<ComplaintRecord>> {
    const found = await this.reader.record(complaintId);
    if (found === undefined) {
      return { accepted: false, refusal: { code: 'complaints.complaint-not-found', facts: { complaintId } } };
    }
    const record = {
      ...masked(found.facts, permissions),
      acts: actsOn(found.complaint, permissions, this.actor.acting().selves),
    };
    return { accepted: true, value: record };
  }
}

/** The position is asked first: who may not close at all need not hear that it is closed already. */
const actsOn = (
  complaint: Complaint,
  permissions: ReadonlySet<string>,
  selves: readonly string[],
): readonly ActState[] =>
  acts.map((act): ActState => {
    const permission = permissionFor[act];
    if (!permissions.has(permission)) {
      return { act, allowed: false, reason: { code: 'complaints.permission-missing', facts: { permission } } };
    }
    const reason =
      hindrance(complaint, act) ??
      ownCaseHindrance(complaint, act, selves) ??
      (act === 'decide-proposal' ? deciderHindrance(complaint, selves) : undefined);
    return reason === undefined ? { act, allowed: true } : { act, allowed: false, reason };
  });
