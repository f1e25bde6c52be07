/** Who acts, for steps that another person takes after them. */
export interface Proposer {
  proposing(): { readonly by: string; readonly byName: string; readonly selves: readonly string[] };
}
