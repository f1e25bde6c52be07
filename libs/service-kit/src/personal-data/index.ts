export {
  actingStaff,
  declarePersonalData,
  ERASED,
  type PersonalData,
  type PersonalField,
  type PersonalStore,
  type PersonKeys,
  type PersonKind,
  REASONS,
  type ThreeWords,
} from './declaration.js';
export type { ToldPerson } from './personal-data.controller.js';
export { PersonalDataDesk } from './personal-data-desk.js';
