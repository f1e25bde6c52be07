import { placeOf } from '@goldkey/rulebook';
import { eachLine, lineFrom, type Part } from './lines.js';
import { factIn } from './read-events.js';
import type { Source } from './spill.js';

/** Where in a file, at or after a byte, another property begins; the file's end where none does. */
const boundaryAfter = (source: Source, byte: number): number => {
  const from = lineFrom(source, byte);
  let first: string | undefined;
  let boundary = source.bytes;
  eachLine(
    source,
    ({ text, offset }) => {
      const fact = text === undefined ? undefined : factIn(text);
      const place = fact && 'data' in fact ? placeOf(fact) : undefined;
      if (place === undefined) return true;
      first ??= place;
      if (place === first) return true;
      boundary = offset;
      return false;
    },
    { from, to: source.bytes },
  );
  return boundary;
};

/** The second thread begins later and is compiled anew, so that this share of the bytes takes the first as long as the rest takes it. */
const FIRST_SHARE = 0.52;

const whole = ({ bytes }: Source) => ({ from: 0, to: bytes });

/** Two parts of nearly the same size, cut where one property's lines end and another's begin; one part where that is not found. */
export const halvesOf = (sources: readonly Source[]): readonly Part[] => {
  let before = sources.reduce((sum, { bytes }) => sum + bytes, 0) * FIRST_SHARE;
  const middle = sources.findIndex(({ bytes }) => {
    if (before < bytes) return true;
    before -= bytes;
    return false;
  });
  const source = sources[middle];
  if (source === undefined) return [sources.map(whole)];
  const cut = boundaryAfter(source, Math.floor(before));
  if (cut >= source.bytes && middle === sources.length - 1) return [sources.map(whole)];
  return [
    sources.map((each, index) => (index < middle ? whole(each) : index === middle ? { from: 0, to: cut } : undefined)),
    sources.map((each, index) =>
      index > middle ? whole(each) : index === middle && cut < each.bytes ? { from: cut, to: each.bytes } : undefined,
    ),
  ];
};
