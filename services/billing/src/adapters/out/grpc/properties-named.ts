import type { GrpcClient } from '@goldkey/service-kit';
import type { PropertiesNamed } from '../../../application/import-ports.js';

/** In one question (estates.proto). */
const MOST_CODES = 1_000;

/**
 * Properties by name, from the local copy, or by code: of words that are no name here estates is asked. Estates that does not answer
 * is a fault: nobody is told that a property does not exist because nobody could be asked.
 */
export const propertiesByNameOrCode = (names: PropertiesNamed, estates: GrpcClient): PropertiesNamed => ({
  find: async (words) => {
    const found = new Map(await names.find(words));
    const codes = [...new Set(words)].filter((word) => !found.has(word));
    for (let begin = 0; begin < codes.length; begin += MOST_CODES) {
      const { properties = [] } = await estates.call<{ properties?: { propertyId: string; code: string }[] }>(
        'GetProperties',
        { codes: codes.slice(begin, begin + MOST_CODES) },
      );
      for (const { propertyId, code } of properties) found.set(code, [propertyId]);
    }
    return found;
  },
});
