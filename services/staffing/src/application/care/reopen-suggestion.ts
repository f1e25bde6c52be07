import type { Acting, Recorder } from '@goldkey/kernel';
import { withdrawSuggestionDecision } from '../../domain/suggestion/decide.js';
import type { Suggestion } from '../../domain/suggestion/suggestion.js';
import type { SuggestionStore } from '../people-ports.js';
import type { Kept, Target } from '../ports.js';

/** A suggestion was decided by mistake: it waits for a decision again. */
export class ReopenSuggestion {
  constructor(
    private readonly suggestions: SuggestionStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ why, by, selves, ...target }: Target & Acting & { readonly why: string }): Promise<Kept<Suggestion>> {
    const command = { ...this.recorder.recording(undefined), why, by, selves };
    const [kept] = await this.suggestions.change([
      { ...target, decide: (suggestion) => withdrawSuggestionDecision(suggestion, command) },
    ]);
    return kept as Kept<Suggestion>;
  }
}
