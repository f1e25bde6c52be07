import { RegistersPage } from '@goldkey/ui';
import { registers } from '../../registers/registers.js';

/** What is written down of a property besides its homes. */
export const EstatesRegistersPage = () => <RegistersPage service="estates" registers={registers} />;
