import { sealUnder as sealFor } from '@goldkey/service-kit';
import type { Seal } from '../../application/ports.js';

/** Seals secrets of second factors. Opening throws where it was sealed by another secret or changed since. */
export const sealUnder = (secret: string): Seal => sealFor(secret, 'goldkey identity seal');
