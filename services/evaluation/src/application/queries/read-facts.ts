import type { FactReader, FactSelection } from './readers.js';

/** A page of the stored events, for the export. */
export class ReadFacts {
  constructor(private readonly facts: FactReader) {}

  run(selection: FactSelection): Promise<readonly string[]> {
    return this.facts.page(selection);
  }
}
