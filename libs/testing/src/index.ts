export { aCaller, aCallerOf, aDeputyOf } from './a-caller.js';
export { asksForAnotherPerson, isNotForWhomItConcerns } from './another-person.js';
export { eventually } from './eventually.js';
export { type FixedClock, fixedClock } from './fixed-clock.js';
export { given } from './given.js';
export { type Heard, heard } from './heard.js';
export { aContact, propertyTold } from './property-told.js';
export { type TestDatabase, type TestDatabaseOptions, testDatabase } from './test-database.js';
