export { type Due, dueSet } from './due-news.js';
export { type EntryChange, type Follow, type Guard, type Places, PROPERTY_COPIES } from './entries.js';
export type { Entry } from './entry.js';
export { registerController } from './register.controller.js';
export { type Content, inOrder, type Register, type RegisterAct, statesOf } from './register.js';
export { withRegisters } from './staff-of-registers.js';
export { registerTable, tellWhatIsDue } from './table.js';
export { withdrawal } from './withdrawal.js';
