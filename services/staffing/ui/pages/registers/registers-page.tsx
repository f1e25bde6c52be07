import { RegistersPage } from '@goldkey/ui';
import { houseRegisters } from '../../registers/house-registers.js';
import { peopleRegisters } from '../../registers/people-registers.js';
import { RuleReadersPart } from '../house-rules/rule-readers.js';

const registers = [...peopleRegisters, ...houseRegisters];
const besides = { 'house-rules': RuleReadersPart };

/** What the centre writes down of its people, rules and stores. */
export const StaffingRegistersPage = () => <RegistersPage service="staffing" registers={registers} besides={besides} />;
