export * from './caller.js';
export * from './scope.js';
