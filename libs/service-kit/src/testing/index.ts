export { freePort } from '../free-port.js';
export { builtPlatform } from './built-platform.js';
export { fileDoors, PDF, PNG } from './file-doors.js';
export { ImportDriver } from './import-file.js';
export {
  aPerson,
  type KnownPerson,
  type PersonDoors,
  personDoors,
  privacyOf,
  tablesWith,
  testDeclaration,
  testRetention,
} from './person-doors.js';
export { exampleOf, fillRegisters } from './register-example.js';
export { type AskByGrpc, knockAsEveryRole } from './role-knock.js';
export * from './scope-walk.js';
export { standIn } from './stand-in.js';
export {
  type TestAnswer,
  type TestKeys,
  type TestRequest,
  type TestService,
  testKeys,
  testService,
} from './test-service.js';
