import type { Decision, Instant } from '@goldkey/kernel';

/** When and where a deed was done; `zone` is the property's. */
export interface Circumstances {
  readonly at: Instant;
  readonly zone: string;
}

/** Why a deed as told cannot be; undefined when nothing speaks against it. */
export type Objection<Deed> = (deed: Deed, circumstances: Circumstances) => Decision<never> | undefined;
