import type { Provider } from '@nestjs/common';
import { EnrolSecondFactor } from './application/enrol-second-factor.js';
import type {
  AccountStore,
  AddressWatch,
  Clock,
  OneTimeCodes,
  Passwords,
  RecoveryCodes,
  Roles,
  Seal,
} from './application/ports.js';
import { ProveAccount } from './application/prove-account.js';
import { Standing } from './application/standing.js';

interface Codes {
  readonly oneTime: OneTimeCodes;
  readonly recovery: RecoveryCodes;
  readonly seal: Seal;
}

type Port = 'accounts' | 'passwords' | 'codes' | 'guesses' | 'roles';

/** How people prove once more who they are, and their second factor. `ports`: by what the module provides each. */
export const proofs = (ports: Readonly<Record<Port, symbol>>, now: Clock): readonly Provider[] => [
  {
    provide: ProveAccount,
    useFactory: (accounts: AccountStore, passwords: Passwords, codes: Codes, guesses: AddressWatch) =>
      new ProveAccount(accounts, passwords, codes, guesses, now),
    inject: [ports.accounts, ports.passwords, ports.codes, ports.guesses],
  },
  {
    provide: EnrolSecondFactor,
    useFactory: (accounts: AccountStore, codes: Codes, proof: ProveAccount, standing: Standing, roles: Roles) =>
      new EnrolSecondFactor(accounts, codes, proof, { standing, roles }, now),
    inject: [ports.accounts, ports.codes, ProveAccount, Standing, ports.roles],
  },
];
