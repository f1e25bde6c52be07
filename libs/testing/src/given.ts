import type { Decision } from '@goldkey/kernel';

/** What is said about the outcome of a command. */
interface Expectation<Event> {
  /** Exactly these events, in this order. */
  then(...events: readonly Event[]): void;
  /** A refusal with this code, and these facts where given. */
  refuses(code: string, facts?: Readonly<Record<string, unknown>>): void;
}

interface Situation<State> {
  /** Runs the command's pure function on the state. */
  when<Command, Event>(
    decide: (state: State, command: Command) => Decision<Event>,
    command: Command,
  ): Expectation<Event>;
}

/**
 * A test of a decision reads as the rule does:
 * `given(open).when(closeRound, { today }).then({ type: 'RoundClosed' })` or `.refuses('inspections.round-already-closed')`.
 */
export const given = <State>(state: State): Situation<State> => ({
  when: (decide, command) => {
    const before = structuredClone(state);
    const decision = decide(state, command);
    // A decision that changes what it was given would make the order of tests matter.
    expect(state).toEqual(before);
    return {
      then: (...events) => expect(decision).toEqual({ accepted: true, events }),
      refuses: (code, facts) =>
        expect(decision).toEqual({
          accepted: false,
          refusal: { code, facts: facts ?? expect.anything() },
        }),
    };
  },
});
