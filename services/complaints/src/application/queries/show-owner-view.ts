import type { Instant, Outcome } from '@goldkey/kernel';
import { isEvaluated } from '../../domain/complaint/rules.js';
import type { MassIncident } from '../../domain/mass-incident/mass-incident.js';
import type { OwnerLink } from '../../domain/owner-link/owner-link.js';
import type { MassIncidentStore } from '../household-ports.js';
import type { WorkOrderStore } from '../order-ports.js';
import { ownersWork } from './owners-work.js';
import type { ComplaintReader, LinkReader } from './readers.js';
import type { ComplaintFacts, OwnerView } from './views.js';

/** Steps that an owner is shown; who did what inside the centre is not their business. */
const shownSteps = new Set(['received', 'decided', 'assigned', 'closed', 'reopened', 'evaluated']);

/** What an owner sees by their link. */
export class ShowOwnerView {
  constructor(
    private readonly links: LinkReader,
    private readonly complaints: ComplaintReader,
    private readonly orders: Pick<WorkOrderStore, 'find'>,
    private readonly incidents: Pick<MassIncidentStore, 'find'>,
  ) {}

  /** `isStaff`: who looks is signed in as one of us, and is told that what they say counts as staff's. */
  async run(link: OwnerLink, isStaff: boolean): Promise<Outcome<OwnerView>> {
    const property = await this.links.propertyOf(link);
    if (property === undefined) return { accepted: false, refusal: { code: 'complaints.link-not-found', facts: {} } };
    const matter = link.target.kind === 'matter' ? await this.complaints.record(link.target.complaintId) : undefined;
    const order = link.target.kind === 'work-order' ? await this.orders.find(link.target.orderId) : undefined;
    const incidentId = matter?.complaint.incidentId;
    const incident = incidentId === undefined ? undefined : await this.incidents.find(incidentId);
    const text = (at: Instant): string => this.links.text(at, property.timeZone);
    const view: OwnerView = {
      propertyName: property.name,
      contact: property.contact,
      expiresAt: text(link.expiresAt),
      mayReport: link.target.kind === 'report',
      mayEvaluate:
        matter?.complaint.state === 'closed' &&
        link.evaluatedAt === undefined &&
        !isEvaluated(matter.complaint, isStaff ? 'staff' : undefined),
      asStaff: isStaff,
      questionnaire:
        link.target.kind === 'questionnaire'
          ? { departmentName: link.target.departmentName, answered: link.answeredAt !== undefined }
          : undefined,
      work: order && ownersWork(order.state, link, text),
      matter: matter && { ...ownersMatter(matter.facts), incident: incident && ownersIncident(incident, text) },
    };
    return { accepted: true, value: view };
  }
}

type OwnersMatter = NonNullable<OwnerView['matter']>;

const ownersIncident = (
  { title, answer, expectedAt, endedAt, result }: MassIncident,
  text: (at: Instant) => string,
): OwnersMatter['incident'] => ({
  ...{ title, answer, result },
  ...(expectedAt !== undefined && { expectedAt: text(expectedAt) }),
  ...(endedAt !== undefined && { endedAt: text(endedAt) }),
});

const ownersMatter = (facts: ComplaintFacts): OwnersMatter => {
  const { number, category, description, room, state, receivedAt, dueAt, closedAt, evaluationLevel } = facts;
  const steps = facts.history
    .filter((line) => shownSteps.has(line.change))
    .map((line) => ({ at: line.happenedAt, change: line.change }));
  return { number, category, description, room, state, receivedAt, dueAt, closedAt, evaluationLevel, steps };
};
