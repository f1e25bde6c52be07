/** One or two are never the strongest shade. */
const STRONG = 3;

/** How strongly a count is shaded beside the largest one: 0 for none, then thirds. */
export const shadeOf = (count: number, most: number): 0 | 1 | 2 | 3 => {
  if (count <= 0) return 0;
  return Math.min(3, Math.ceil((count * 3) / Math.max(most, STRONG))) as 1 | 2 | 3;
};
