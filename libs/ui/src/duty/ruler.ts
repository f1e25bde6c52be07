/** Which labels of a time ruler are shown: pure, so that what is dropped can be tested. */

export interface RulerLabel {
  readonly key: string;
  /** Place on the ruler, from 0 to 1. */
  readonly place: number;
  /** Width of the words in CSS pixels. */
  readonly width: number;
  /** The higher, the longer it stays. */
  readonly weight: number;
}

const GAP = 6;

/** Left and right edge of a label: centred, but never over the ruler's ends. */
export const labelEdges = (
  { place, width }: Pick<RulerLabel, 'place' | 'width'>,
  total: number,
): readonly [number, number] => {
  const left = Math.min(Math.max(place * total - width / 2, 0), Math.max(0, total - width));
  return [left, left + width];
};

/** The labels that can stand beside each other on a ruler of so many pixels; the weightier ones first. */
export const labelsThatFit = (labels: readonly RulerLabel[], total: number): ReadonlySet<string> => {
  const taken: (readonly [number, number])[] = [];
  const kept = new Set<string>();
  for (const label of [...labels].sort((a, b) => b.weight - a.weight || a.place - b.place)) {
    const [left, right] = labelEdges(label, total);
    if (taken.some(([from, until]) => left < until + GAP && right > from - GAP)) continue;
    taken.push([left, right]);
    kept.add(label.key);
  }
  return kept;
};

/** Rough width of words in the small type: a Chinese sign is 13 px wide, a Latin one about 7.5. */
export const wordsWidth = (words: string): number =>
  [...words].reduce((width, sign) => width + (sign.charCodeAt(0) > 0x2e7f ? 13 : 7.5), 0);
