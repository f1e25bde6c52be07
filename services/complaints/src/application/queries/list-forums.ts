import type { ForumReader, ListRequest } from './readers.js';
import type { ForumLine, Page } from './views.js';

/** A page of the owners' forums. */
export class ListForums {
  constructor(private readonly reader: ForumReader) {}

  run(request: ListRequest): Promise<Page<ForumLine>> {
    return this.reader.list(request);
  }
}
