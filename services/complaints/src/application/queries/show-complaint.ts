import type { Outcome, Refusal } from '@goldkey/kernel';
import { type Act, acts, hindrance, ownCaseHindrance, toldHindrance } from '../../domain/complaint/rules.js';
import type { Actor } from '../clock-ports.js';
import type { DepartmentStaff } from '../correction-ports.js';
import type { Clock } from '../ports.js';
import { masked } from './mask.js';
import type { ComplaintReader, FoundMatter } from './readers.js';
import type { ActState, ComplaintRecord } from './views.js';
import { whyUndecided } from './why-undecided.js';

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
    private readonly staff: Pick<DepartmentStaff, 'forPages'>,
    private readonly actor: Pick<Actor, 'acting'>,
    private readonly clock: Clock,
  ) {}

  async run(complaintId: string, permissions: ReadonlySet<string>): Promise<Outcome<ComplaintRecord>> {
    const found = await this.reader.record(complaintId);
    if (found === undefined) {
      return { accepted: false, refusal: { code: 'complaints.complaint-not-found', facts: { complaintId } } };
    }
    const states = await Promise.all(acts.map((act) => this.stateOf(act, found, permissions)));
    return { accepted: true, value: { ...masked(found.facts, permissions), acts: states } };
  }

  /** The position is asked first: who may not close at all need not hear that it is closed already. */
  private async stateOf(act: Act, found: FoundMatter, permissions: ReadonlySet<string>): Promise<ActState> {
    const permission = permissionFor[act];
    if (!permissions.has(permission)) {
      return { act, allowed: false, reason: { code: 'complaints.permission-missing', facts: { permission } } };
    }
    const reason = await this.hindranceOf(act, found);
    return reason === undefined ? { act, allowed: true } : { act, allowed: false, reason };
  }

  private async hindranceOf(act: Act, { complaint, newsKept }: FoundMatter): Promise<Refusal | undefined> {
    const { selves } = this.actor.acting();
    const known =
      hindrance(complaint, act) ?? toldHindrance(complaint, act, newsKept) ?? ownCaseHindrance(complaint, act, selves);
    if (known !== undefined || act !== 'decide-proposal') return known;
    return whyUndecided(complaint, selves, { staff: this.staff.forPages(), now: this.clock.now() });
  }
}
