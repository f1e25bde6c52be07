import type { ParkedEvents } from './readers.js';
import type { ParkedEventView } from './views.js';

/** Events that could not be handled and wait, those of the caller's scope. */
export class ListParkedEvents {
  constructor(private readonly parked: ParkedEvents) {}

  run(): Promise<readonly ParkedEventView[]> {
    return this.parked.list();
  }
}
