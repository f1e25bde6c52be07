import type { Instant, Recorder } from '@goldkey/kernel';
import { type DecideSuggestion as Decision, decideSuggestion } from '../../domain/suggestion/decide.js';
import type { Suggestion } from '../../domain/suggestion/suggestion.js';
import type { SuggestionStore } from '../people-ports.js';
import type { Kept, Target } from '../ports.js';

export interface DecideSuggestionCommand
  extends Target,
    Pick<Decision, 'decidedBy' | 'selves' | 'outcome' | 'reward' | 'reason'> {
  readonly at?: Instant;
}

/** A suggestion is adopted, with a reward or without, or declined. */
export class DecideSuggestion {
  constructor(
    private readonly suggestions: SuggestionStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...wish }: DecideSuggestionCommand): Promise<Kept<Suggestion>> {
    const command = { ...wish, ...this.recorder.recording(at) };
    const [kept] = await this.suggestions.change([
      { id, expectedVersion, decide: (suggestion) => decideSuggestion(suggestion, command) },
    ]);
    return kept as Kept<Suggestion>;
  }
}
