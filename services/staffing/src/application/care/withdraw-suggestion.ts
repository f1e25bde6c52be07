import type { Recorder } from '@goldkey/kernel';
import { withdrawSuggestion } from '../../domain/suggestion/decide.js';
import type { Suggestion } from '../../domain/suggestion/suggestion.js';
import type { SuggestionStore } from '../people-ports.js';
import type { Kept, Target } from '../ports.js';

/** A suggestion was recorded by mistake and is taken back, with what was decided of it. */
export class WithdrawSuggestion {
  constructor(
    private readonly suggestions: SuggestionStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ why, ...target }: Target & { readonly why: string }): Promise<Kept<Suggestion>> {
    const command = { ...this.recorder.recording(undefined), why, decisionEventId: this.recorder.newId() };
    const [kept] = await this.suggestions.change([
      { ...target, decide: (suggestion) => withdrawSuggestion(suggestion, command) },
    ]);
    return kept as Kept<Suggestion>;
  }
}
