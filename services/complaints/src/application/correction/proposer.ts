import type { Acting } from '@goldkey/kernel';

/** Who acts, for steps that another person takes after them. */
export interface Proposer {
  proposing(): Acting & { readonly byName: string };
}
