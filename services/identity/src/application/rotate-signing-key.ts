import type { Clock, SigningKeys } from './ports.js';

const LONGEST_AGE_MS = 30 * 24 * 3_600_000;

/** Makes a new signing key, always or only when the newest is a month old. Nobody is signed out by it. */
export class RotateSigningKey {
  constructor(
    private readonly keys: SigningKeys,
    private readonly now: Clock,
  ) {}

  async run(command: { onlyWhenDue: boolean }): Promise<{ keyId: string } | undefined> {
    const now = this.now();
    const age = await this.keys.age(now);
    if (command.onlyWhenDue && age !== undefined && age < LONGEST_AGE_MS) return undefined;
    return this.keys.rotate(now);
  }
}
