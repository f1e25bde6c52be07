import type { Localised } from './texts.js';

/** A way of reading a sentence that the source leaves open. */
export interface ReadingOption {
  readonly id: string;
  readonly title: Localised;
  /** The one that the built-in version goes by. */
  readonly chosen?: true;
  /** Numbers by clause that make the engine judge by this option; absent where no numbers do. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Why its effect cannot be worked out. */
  readonly why?: Localised;
}

/** What a source leaves open, how it can be read, and how it is read here (regulations/<document>/readings.yaml). */
export interface Reading {
  /** `R-01`… */
  readonly id: string;
  /** Folder of the source document under regulations/. */
  readonly document: string;
  /** Clauses that go by it. */
  readonly clauses: readonly string[];
  readonly title: Localised;
  readonly question: Localised;
  readonly options: readonly ReadingOption[];
}
