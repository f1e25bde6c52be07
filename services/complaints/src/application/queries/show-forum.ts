import type { ForumReader } from './readers.js';
import type { ForumLine } from './views.js';

/** One owners' forum, where the caller may see it. */
export class ShowForum {
  constructor(private readonly reader: ForumReader) {}

  run(forumId: string): Promise<ForumLine | undefined> {
    return this.reader.line(forumId);
  }
}
