import { tellingFieldsFrom } from '@goldkey/service-kit';
import { texts } from '../../../texts/index.js';

/** Tells the fields that a refusal names, in this service's texts. */
export const tellingFields = tellingFieldsFrom([texts]);
