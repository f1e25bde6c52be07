import type { ComplaintReader } from './readers.js';
import type { Choices } from './views.js';

/** What filters and the intake form offer. */
export class ShowChoices {
  constructor(private readonly reader: ComplaintReader) {}

  run(): Promise<Choices> {
    return this.reader.choices();
  }
}
