/** A case of before, and how much it resembles the text. */
export interface Neighbour {
  readonly complaintId: string;
  readonly category: string;
  readonly score: number;
}

/** A category that the text may belong to; shares of one answer add up to at most 1. */
export interface CategorySuggestion {
  readonly category: string;
  readonly share: number;
}

/** So many neighbours vote. */
export const VOTERS = 15;
const MOST_SUGGESTIONS = 3;
/** A share below this is a guess that nobody needs. */
const LEAST_SHARE = 0.15;

/**
 * The categories of the nearest cases, each weighted by the square of how near it is, so that one close case outweighs several
 * that share a word. A suggestion and never a decision: who takes the call chooses.
 */
export const suggestCategories = (neighbours: readonly Neighbour[]): readonly CategorySuggestion[] => {
  const voters = neighbours.slice(0, VOTERS);
  const all = voters.reduce((sum, { score }) => sum + score * score, 0);
  if (all === 0) return [];
  const votes = new Map<string, number>();
  for (const { category, score } of voters) votes.set(category, (votes.get(category) ?? 0) + score * score);
  return [...votes]
    .map(([category, vote]): CategorySuggestion => ({ category, share: vote / all }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || (a.category < b.category ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS);
};
