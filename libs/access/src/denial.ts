/** The request proves nobody: no token, or one that is unknown, forged or expired. Travels as 401 / UNAUTHENTICATED. */
export class NotAuthenticated extends Error {
  override readonly name = 'NotAuthenticated';

  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
  }
}

/** Somebody known, who may not do this. Travels as 403 / PERMISSION_DENIED. */
export class NotPermitted extends Error {
  override readonly name = 'NotPermitted';

  constructor(readonly permission: string) {
    super(`needs the permission ${permission}`);
  }
}

/** Whether a token is good cannot be said: the signing keys are out of reach. Travels as 503 / UNAVAILABLE. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';

  constructor(cause: unknown) {
    super('the signing keys cannot be read', { cause });
  }
}
