export * from './days.js';
export * from './decision.js';
export * from './exact.js';
export * from './ids.js';
export * from './instant.js';
export * from './working-days.js';
export * from './zone.js';
