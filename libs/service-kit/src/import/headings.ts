/** Headings of a file, matched with the columns of an import. */

/** What tells headings apart: no spaces, marks or notes in brackets, no case, no full width. */
export const headingKey = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（[【].*?[)）\]】]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A column with every heading that means it. */
export interface NamedColumn {
  readonly key: string;
  readonly names: readonly string[];
}

/** Column → place of its heading; a heading serves one column, the first that it names. What fits nothing is left out. */
export const matchHeadings = (
  headings: readonly string[],
  columns: readonly NamedColumn[],
): Readonly<Record<string, number>> => {
  const places = new Map<string, number>();
  headings.forEach((heading, index) => {
    const key = headingKey(heading);
    if (key !== '' && !places.has(key)) places.set(key, index);
  });
  const taken = new Set<number>();
  const matched: Record<string, number> = {};
  for (const { key, names } of columns) {
    const place = [key, ...names]
      .map((name) => places.get(headingKey(name)))
      .find((found) => found !== undefined && !taken.has(found));
    if (place === undefined) continue;
    taken.add(place);
    matched[key] = place;
  }
  return matched;
};
