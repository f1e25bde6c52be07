import { type RegisterField, type RegisterSpec, RegistersPage } from '@goldkey/ui';
import { registers } from '../../registers/registers.js';
import { CaseField } from '../voices/case-field.js';
import { VoiceCase } from '../voices/voice-case.js';

const picked = (field: RegisterField): RegisterField =>
  field.form === 'record' ? { ...field, control: (given) => <CaseField {...given} /> } : field;

/** The only records that registers name are cases. */
const withCases = registers.map(
  (register): RegisterSpec => ({
    ...register,
    acts: (register.acts ?? []).map((act) => ({ ...act, fields: (act.fields ?? []).map(picked) })),
  }),
);
const besides = { 'online-voices': VoiceCase };

/** What owner relations writes down besides cases. */
export const ComplaintsRegistersPage = () => (
  <RegistersPage service="complaints" registers={withCases} besides={besides} />
);
