/** What a door answered instead of what was asked for (problem+json). */
export interface Problem {
  readonly status: number;
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly reason: string }[];
}

/** The platform said no, or cannot be reached; the message is for people and says what to do. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';

  constructor(
    message: string,
    readonly problem?: Problem,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
