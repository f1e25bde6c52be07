import type { ListComplaints } from './list-complaints.js';

/** More are not counted: whoever has so many goes to the list. */
const MOST = 100;

/** How many of the proposals that wait this person may decide. */
export class CountProposals {
  constructor(private readonly listComplaints: ListComplaints) {}

  async run(permissions: ReadonlySet<string>): Promise<{ readonly count: number }> {
    const request = { filters: { proposed: 'true' }, sort: 'receivedAt', pageSize: MOST };
    const { items } = await this.listComplaints.run(request, permissions);
    return { count: items.filter(({ deciding }) => deciding?.allowed === true).length };
  }
}
