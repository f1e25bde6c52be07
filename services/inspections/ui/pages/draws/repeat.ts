/** A draw is repeated from what is public, by the browser's own SHA-256: nothing is asked of the service. */

export type Digest = (text: string) => Promise<string>;

const DIGEST_SIZE = 2n ** 256n;

export interface Published {
  readonly commitment: string;
  readonly weights: readonly number[];
  readonly count: number;
  readonly seed: string;
  readonly word: string;
}

const lotAt = (left: readonly { number: number; weight: bigint }[], point: bigint): number => {
  let reached = 0n;
  return left.findIndex(({ weight }) => {
    reached += weight;
    return point < reached;
  });
};

/** The numbers that follow from what is published, and whether seed and weights are those that were sealed. */
export const repeated = async (
  { commitment, weights, count, seed, word }: Published,
  digest: Digest,
): Promise<{ readonly isSealed: boolean; readonly drawn: readonly number[] }> => {
  const isSealed = (await digest(`${seed}/${weights.join(',')}`)) === commitment;
  const left = weights.map((weight, place) => ({ number: place + 1, weight: BigInt(weight) }));
  const drawn: number[] = [];
  for (let turn = 1; turn <= count && left.length > 0; turn += 1) {
    const total = left.reduce((sum, { weight }) => sum + weight, 0n);
    const point = (BigInt(`0x${await digest(`${seed}/${word}/${turn}`)}`) * total) / DIGEST_SIZE;
    drawn.push(...left.splice(lotAt(left, point), 1).map(({ number }) => number));
  }
  return { isSealed, drawn };
};

/** SHA-256 of the browser; `undefined` where the page did not come over a secure connection. */
export const browserDigest = (): Digest | undefined => {
  const subtle = globalThis.crypto?.subtle;
  if (subtle === undefined) return undefined;
  return async (text) => {
    const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
};
