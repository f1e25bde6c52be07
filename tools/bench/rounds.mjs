/** Rounds of a measure: ours and its floor in turn, so that whatever else the machine does meets both. */

export const sorted = (values) => [...values].sort((a, b) => a - b);
export const quantile = (values, share) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
export const median = (values) => quantile(values, 0.5);
export const spread = (values) => ({ min: Math.min(...values), median: median(values), max: Math.max(...values) });

/** Runs floor and ours `rounds` times in turn; answers both in full and the ratio of each round, ours ÷ floor. */
export const inTurn = async (rounds, floor, ours) => {
  const found = { floors: [], ours: [], ratios: [] };
  for (let round = 0; round < rounds; round += 1) {
    const below = await floor(round);
    const own = await ours(round);
    found.floors.push(below);
    found.ours.push(own);
    found.ratios.push(own / below);
  }
  return found;
};
