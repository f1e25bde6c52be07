import type { Outcome } from '@goldkey/kernel';
import { ownCaseHindrance } from '../domain/complaint/rules.js';
import { issueOwnerLink } from '../domain/owner-link/decide.js';
import type { LinkTarget, OwnerLink } from '../domain/owner-link/owner-link.js';
import type { Actor } from './clock-ports.js';
import { findPlace } from './find-place.js';
import { refuseStrangers } from './household/refuse-strangers.js';
import type { Homes } from './household-ports.js';
import type { Clock, ComplaintStore, Directory, Ids, OwnerLinkStore, Tokens } from './ports.js';

/** A link with its token, which is shown this once. */
export interface IssuedLink {
  readonly link: OwnerLink;
  readonly token: string;
}

/** For one matter, or for an owner who wants to report one. `days` is how long the link lives. */
export type IssueOwnerLinkCommand =
  | { readonly complaintId: string; readonly days: number }
  | {
      readonly propertyId: string;
      readonly departmentId: string;
      readonly householdId?: string;
      readonly room?: string;
      readonly days: number;
      /** A questionnaire about the department; else the link is to report something. */
      readonly questionnaire?: boolean;
    };

/** Gives an owner a way in without an account; whoever handles a matter does not get the link by which it is evaluated (S-04). */
export class IssueOwnerLink {
  constructor(
    private readonly links: OwnerLinkStore,
    private readonly complaints: ComplaintStore,
    private readonly directory: Directory & Homes,
    private readonly actor: Pick<Actor, 'acting'>,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly tokens: Tokens,
  ) {}

  async run(command: IssueOwnerLinkCommand): Promise<Outcome<IssuedLink>> {
    const about = await this.targetOf(command);
    if (!about.accepted) return about;
    const token = this.tokens.make();
    const outcome = await this.links.add(
      issueOwnerLink({
        ...about.value,
        id: this.ids.next(),
        tokenHash: this.tokens.hash(token),
        days: command.days,
        issuedBy: this.actor.acting().by,
        now: this.clock.now(),
      }),
    );
    return outcome.accepted ? { accepted: true, value: { link: outcome.value.state, token } } : outcome;
  }

  private async targetOf(
    command: IssueOwnerLinkCommand,
  ): Promise<Outcome<{ readonly propertyId: string; readonly target: LinkTarget }>> {
    if ('complaintId' in command) {
      const { complaintId } = command;
      const found = await this.complaints.find(complaintId);
      if (found === undefined) {
        return { accepted: false, refusal: { code: 'complaints.complaint-not-found', facts: { complaintId } } };
      }
      const own = ownCaseHindrance(found.state, 'issue-owner-link', this.actor.acting().selves);
      if (own !== undefined) return { accepted: false, refusal: own };
      const { propertyId } = found.state;
      return { accepted: true, value: { propertyId, target: { kind: 'matter', complaintId } } };
    }
    const place = await findPlace(this.directory, command);
    if (!place.accepted) return place;
    const { propertyId, departmentId, householdId, room, questionnaire = false } = command;
    const stranger =
      householdId && (await refuseStrangers(this.directory, propertyId, [{ field: 'householdId', householdId }]));
    if (stranger) return stranger;
    if (questionnaire) return this.questionnaireOf(command, place.value.department.name);
    return { accepted: true, value: { propertyId, target: { kind: 'report', departmentId, householdId, room } } };
  }

  /** A home that has an open questionnaire about the department gets no second one: one household, one answer. */
  private async questionnaireOf(
    { propertyId, departmentId, householdId, room }: Extract<IssueOwnerLinkCommand, { departmentId: string }>,
    departmentName: string,
  ): Promise<Outcome<{ readonly propertyId: string; readonly target: LinkTarget }>> {
    const isOpen =
      householdId !== undefined &&
      (await this.links.hasOpenQuestionnaire({ propertyId, departmentId, householdId }, this.clock.now()));
    if (isOpen) return { accepted: false, refusal: { code: 'complaints.questionnaire-open', facts: {} } };
    const target: LinkTarget = { kind: 'questionnaire', departmentId, departmentName, householdId, room };
    return { accepted: true, value: { propertyId, target } };
  }
}
