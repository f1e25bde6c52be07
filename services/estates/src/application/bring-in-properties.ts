import type { Refusal } from '@goldkey/kernel';
import type { BroughtIn } from './bring-in-households.js';
import type { Organisation, PropertyStore } from './ports.js';
import type { RegisterProperties, RegisterPropertyCommand } from './register-properties.js';

/** A property as a list of the group has it. */
export interface PropertyRow extends Omit<RegisterPropertyCommand, 'parentUnitId' | 'at'> {
  /** Name of the region or group that it stands below; absent: the group. */
  readonly parent?: string;
}

const columnsOf: Readonly<Record<string, keyof PropertyRow>> = {
  'estates.property-code-taken': 'code',
  'estates.property-name-taken': 'name',
  'estates.service-end-invalid': 'serviceEnd',
  'estates.time-zone-invalid': 'timeZone',
  'estates.unit-not-found': 'parent',
};

const bad = (refusal: Refusal, column = columnsOf[refusal.code]): BroughtIn => ({
  status: 'bad',
  refusal,
  ...(column && { column }),
});

interface Wish {
  readonly index: number;
  readonly command: RegisterPropertyCommand;
}

/** The group takes on the properties of a list. One whose code and name are known already is left as it is. */
export class BringInProperties {
  constructor(
    private readonly register: RegisterProperties,
    private readonly properties: PropertyStore,
    private readonly organisation: Pick<Organisation, 'parents'>,
  ) {}

  async run(rows: readonly PropertyRow[], { isRehearsal }: { isRehearsal: boolean }): Promise<readonly BroughtIn[]> {
    const verdicts = new Map<number, BroughtIn>();
    const wishes = await this.#read(rows, verdicts);
    const commands = wishes.map(({ command }) => command);
    const outcomes = await (isRehearsal ? this.register.rehearse(commands) : this.register.run(commands));
    for (const [place, { index }] of wishes.entries()) {
      const outcome = outcomes[place];
      if (outcome === undefined) throw new Error('a command without an outcome');
      verdicts.set(index, outcome.accepted ? { status: 'new' } : bad(outcome.refusal));
    }
    return rows.map((_, index) => verdicts.get(index) ?? unjudged());
  }

  /** What the rows wish for, of those that are not known yet and whose place is found. */
  async #read(rows: readonly PropertyRow[], verdicts: Map<number, BroughtIn>): Promise<readonly Wish[]> {
    const known = await this.properties.find({ codes: rows.map(({ code }) => code) });
    const names = new Map(known.map(({ code, name }) => [code, name]));
    const parents = await this.organisation.parents();
    return rows.flatMap(({ parent, ...row }, index): Wish[] => {
      if (names.get(row.code) === row.name) {
        verdicts.set(index, { status: 'unchanged' });
        return [];
      }
      const [found, ...more] = parents.filter(({ kind, name }) =>
        parent === undefined ? kind === 'group' : name === parent,
      );
      if (found !== undefined && more.length === 0) return [{ index, command: { ...row, parentUnitId: found.unitId } }];
      const code = `estates.parent-${found === undefined ? 'unknown' : 'ambiguous'}`;
      verdicts.set(index, bad({ code, facts: { parent: parent ?? '' } }, 'parent'));
      return [];
    });
  }
}

const unjudged = (): never => {
  throw new Error('a row without a verdict');
};
