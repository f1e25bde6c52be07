import type { Actor } from '../clock-ports.js';
import type { DepartmentStaff } from '../correction-ports.js';
import type { Clock } from '../ports.js';
import { masked, seesContacts } from './mask.js';
import type { ComplaintReader, ListRequest } from './readers.js';
import type { ComplaintLine, Deciding, Page } from './views.js';
import { whyUndecided } from './why-undecided.js';

export type ListedComplaint = ComplaintLine & { readonly deciding?: Deciding };

/** A page of the reception log; of what was proposed and waits, each line says whether this person may decide it. */
export class ListComplaints {
  constructor(
    private readonly reader: ComplaintReader,
    private readonly staff: Pick<DepartmentStaff, 'forPages'>,
    private readonly actor: Pick<Actor, 'acting'>,
    private readonly clock: Clock,
  ) {}

  async run(request: ListRequest, permissions: ReadonlySet<string>): Promise<Page<ListedComplaint>> {
    const page = await this.reader.list(request, { contacts: seesContacts(permissions) });
    const asks = request.filters['proposed'] === 'true' && permissions.has('complaints:correct');
    const deciding = asks ? await this.decidingOf(page.items) : undefined;
    return {
      ...page,
      items: page.items.map((line) => ({
        ...masked(line, permissions),
        ...(deciding && { deciding: deciding.get(line.complaintId) }),
      })),
    };
  }

  private async decidingOf(lines: readonly ComplaintLine[]): Promise<ReadonlyMap<string, Deciding>> {
    const { selves } = this.actor.acting();
    const asking = { staff: this.staff.forPages(), now: this.clock.now() };
    const matters = await this.reader.proposed(lines.map(({ complaintId }) => complaintId));
    return new Map(
      await Promise.all(
        matters.map(async (matter): Promise<[string, Deciding]> => {
          const reason = await whyUndecided(matter, selves, asking);
          return [matter.id, reason === undefined ? { allowed: true } : { allowed: false, reason }];
        }),
      ),
    );
  }
}
