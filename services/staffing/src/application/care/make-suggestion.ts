import type { Instant, Recorder } from '@goldkey/kernel';
import { makeSuggestion } from '../../domain/suggestion/decide.js';
import type { Suggestion } from '../../domain/suggestion/suggestion.js';
import type { SuggestionStore } from '../people-ports.js';
import type { EmployeeStore, Kept, PropertyDirectory } from '../ports.js';
import { refuseUnknownEmployee, refuseUnknownProperty } from '../recording.js';

export interface MakeSuggestionCommand extends Pick<Suggestion, 'propertyId' | 'employeeId' | 'title' | 'text'> {
  readonly at?: Instant;
}

/** A member of staff says how something could be done better. */
export class MakeSuggestion {
  constructor(
    private readonly suggestions: SuggestionStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...wish }: MakeSuggestionCommand): Promise<Kept<Suggestion>> {
    const properties = await this.properties.find([wish.propertyId]);
    const people = await this.employees.find([wish.employeeId]);
    return this.suggestions.add(
      refuseUnknownProperty(properties, wish.propertyId) ??
        refuseUnknownEmployee(people, wish.employeeId) ??
        makeSuggestion({ ...wish, ...this.recorder.recording(at), suggestionId: this.recorder.newId() }),
    );
  }
}
