import { RegistersPage } from '@goldkey/ui';
import { registers } from '../../registers/registers.js';

/** What inspections writes down besides rounds and findings. */
export const InspectionsRegistersPage = () => <RegistersPage service="inspections" registers={registers} />;
