/** What the reading side takes from the writing side; the module provides it. */
export const RULEBOOK = Symbol('rulebook');
export const SITUATIONS = Symbol('situations');
export const ORGANISATIONS = Symbol('organisations');
/** Names of people and units, for every door. */
export const NAMES = Symbol('names');
