import type { Link } from '../link/link.js';

/** The owner's way to one service: they say whether it was done, and what they paid (C-05). */
export interface ServiceLink extends Link {
  readonly serviceId: string;
}
