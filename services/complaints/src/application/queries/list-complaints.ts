import { masked, seesContacts } from './mask.js';
import type { ComplaintReader, ListRequest } from './readers.js';
import type { ComplaintLine, Page } from './views.js';

/** A page of the reception log. */
export class ListComplaints {
  constructor(private readonly reader: ComplaintReader) {}

  async run(request: ListRequest, permissions: ReadonlySet<string>): Promise<Page<ComplaintLine>> {
    const page = await this.reader.list(request, { contacts: seesContacts(permissions) });
    return { ...page, items: page.items.map((line) => masked(line, permissions)) };
  }
}
