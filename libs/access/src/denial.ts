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
