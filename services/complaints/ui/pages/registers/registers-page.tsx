import { RegistersPage } from '@goldkey/ui';
import { registers } from '../../registers/registers.js';

/** What owner relations writes down besides cases. */
export const ComplaintsRegistersPage = () => <RegistersPage service="complaints" registers={registers} />;
