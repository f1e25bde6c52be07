/**
 * The outcome of a command as a value: what happened, or why the business says no.
 *
 * A refusal is an expected answer, never an exception (docs/adr/0003). Its `code` is `<service>.<why>`; `facts` are
 * the values that its text in the caller's language quotes.
 */
export type Refusal = { readonly code: string; readonly facts: Readonly<Record<string, unknown>> };

/** The half of a decision or outcome that says no. */
export type Refused = { readonly accepted: false; readonly refusal: Refusal };

/** Either the events a command caused, in order, or the refusal. */
export type Decision<Event> = { readonly accepted: true; readonly events: readonly Event[] } | Refused;

/** The command is accepted and caused `events`; none means that the wished state was there already. */
export const accept = <Event>(...events: readonly Event[]): Decision<Event> => ({ accepted: true, events });

/** The business says no. `code` is `<service>.<why>` in kebab-case. */
export const refuse = (code: string, facts: Readonly<Record<string, unknown>> = {}): Refused => ({
  accepted: false,
  refusal: { code, facts },
});

/** The result of a use case: a value for the caller, or the refusal. */
export type Outcome<Value> = { readonly accepted: true; readonly value: Value } | Refused;
