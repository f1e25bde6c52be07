/** Drawing with weights so that anybody can repeat it: the same seed, word and weights draw the same numbers. */

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type Digest = (text: string) => string;

const DIGEST_SIZE = 2n ** 256n;

/** What is made public before the draw: it binds the seed and the weights, and tells neither the seed nor the result. */
export const commitmentOf = (seed: string, weights: readonly number[], digest: Digest): string =>
  digest(`${seed}/${weights.join(',')}`);

export interface Lots {
  /** Whole numbers from 1, in the order of the pot. */
  readonly weights: readonly number[];
  readonly count: number;
  readonly seed: string;
  /** Said by the witness after the commitment was public: who made the seed could not know it. */
  readonly word: string;
}

/**
 * Numbers of the pot, from 1, in the order in which they were drawn. Turn n takes the digest of `seed/word/n` as a fraction of
 * 2^256 and finds the lot in which that fraction of the weights left falls; who was drawn is out.
 */
export const drawLots = ({ weights, count, seed, word }: Lots, digest: Digest): readonly number[] => {
  const left = weights.map((weight, place) => ({ number: place + 1, weight: BigInt(weight) }));
  const drawn: number[] = [];
  for (let turn = 1; turn <= count && left.length > 0; turn += 1) {
    const total = left.reduce((sum, { weight }) => sum + weight, 0n);
    const point = (BigInt(`0x${digest(`${seed}/${word}/${turn}`)}`) * total) / DIGEST_SIZE;
    let reached = 0n;
    const place = left.findIndex(({ weight }) => {
      reached += weight;
      return point < reached;
    });
    drawn.push(...left.splice(place, 1).map(({ number }) => number));
  }
  return drawn;
};
