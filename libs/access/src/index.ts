export * from './access.module.js';
export * from './caller.interceptor.js';
export * from './caller.js';
export * from './denial.js';
export * from './guard.js';
export { originIn, sendOrigin } from './origin.js';
export * from './scope.js';
export { sendToken } from './token-metadata.js';
export * from './verifier.js';
