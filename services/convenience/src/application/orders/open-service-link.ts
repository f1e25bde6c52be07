import type { ServiceLink } from '../../domain/service/link.js';
import { OpenLink } from './open-link.js';

/** Of a service that its owner confirms. */
export class OpenServiceLink extends OpenLink<ServiceLink> {}
