import { RegistersPage } from '@goldkey/ui';
import { houseRegisters } from '../../registers/house-registers.js';
import { peopleRegisters } from '../../registers/people-registers.js';

const registers = [...peopleRegisters, ...houseRegisters];

/** What the centre writes down of its people, rules and stores. */
export const StaffingRegistersPage = () => <RegistersPage service="staffing" registers={registers} />;
