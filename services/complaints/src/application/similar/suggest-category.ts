import { type CategorySuggestion, suggestCategories, VOTERS } from '../../domain/similar/suggest.js';
import type { ComplaintReader } from '../queries/readers.js';
import type { ComplaintLine } from '../queries/views.js';
import type { SimilarMatters } from '../similar-ports.js';

const MOST_SHOWN = 5;

/** While a call is taken down: what kind of case it looks like, and the cases that it resembles. */
export class SuggestCategory {
  constructor(
    private readonly similar: SimilarMatters,
    private readonly reader: ComplaintReader,
  ) {}

  async run(
    propertyId: string,
    text: string,
  ): Promise<{ readonly categories: readonly CategorySuggestion[]; readonly similar: readonly ComplaintLine[] }> {
    const neighbours = await this.similar.find(propertyId, text, VOTERS);
    const ids = neighbours.slice(0, MOST_SHOWN).map(({ complaintId }) => complaintId);
    const lines = new Map((await this.reader.lines(ids)).map((line) => [line.complaintId, line]));
    return { categories: suggestCategories(neighbours), similar: ids.flatMap((id) => lines.get(id) ?? []) };
  }
}
