/** What the reading side takes from the writing side; the module provides it. */
export const RULEBOOK = Symbol('rulebook');
export const SITUATIONS = Symbol('situations');
