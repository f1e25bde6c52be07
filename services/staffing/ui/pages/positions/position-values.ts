import type { AuthorityItem, Indicator, PositionDescription } from '../../positions/api.js';

/** What the form holds: a list of lines is one text, a line each. */
export interface PositionValues
  extends Omit<PositionDescription, 'subordinates' | 'duties' | 'authority' | 'indicators' | 'qualifications'> {
  readonly unitId?: string;
  readonly code?: string;
  readonly subordinates: string;
  readonly duties: readonly { readonly duty?: string; readonly tasks?: string }[];
  readonly authority: readonly Partial<AuthorityItem>[];
  readonly indicators: readonly Partial<Indicator>[];
  readonly qualifications: Omit<PositionDescription['qualifications'], 'skills' | 'qualities'> & {
    readonly skills: string;
    readonly qualities: string;
  };
}

const joined = (lines: readonly string[]): string => lines.join('\n');

/** The lines of a text, empty ones left out. */
export const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const blank: PositionDescription = {
  name: '',
  grade: '',
  superior: '',
  subordinates: [],
  headCount: 1,
  headCountPer: 'unit',
  keyPosition: false,
  summary: '',
  duties: [],
  authority: [],
  indicators: [],
  relations: { inside: '', outside: '' },
  conditions: { hours: '', place: '', surroundings: '', hazard: '' },
  qualifications: {
    education: '',
    experience: '',
    certificates: '',
    knowledge: '',
    skills: [],
    qualities: [],
    health: '',
  },
  career: { promotion: '', rotation: '', substitution: '' },
  training: { before: '', after: '' },
};

export const valuesOf = (description: PositionDescription): PositionValues => ({
  ...description,
  subordinates: joined(description.subordinates),
  duties: description.duties.map(({ duty, tasks }) => ({ duty, tasks: joined(tasks) })),
  qualifications: {
    ...description.qualifications,
    skills: joined(description.qualifications.skills),
    qualities: joined(description.qualifications.qualities),
  },
});

const itemOf = ({ kind = 'work', what = '', powers = [], matter, limit }: Partial<AuthorityItem>): AuthorityItem => ({
  kind,
  what,
  powers,
  ...(matter && { matter }),
  // A limit that was written before the kind was changed is none.
  ...(kind === 'expense' && limit && { limit }),
});

/** What is said by the superior without a range is sent as the older form said it. */
const indicatorOf = ({ indicator = '', weight = 0, measure, floor, target }: Partial<Indicator>): Indicator => ({
  indicator,
  weight,
  ...(measure && (measure !== 'stated' || floor || target) && { measure }),
  ...(floor && { floor }),
  ...(target && { target }),
});

/** What is sent: the description that the form's values say. */
export const descriptionOf = ({ unitId: _unit, code: _code, ...values }: PositionValues): PositionDescription => ({
  ...values,
  subordinates: linesOf(values.subordinates),
  duties: values.duties.map(({ duty = '', tasks }) => ({ duty, tasks: linesOf(tasks) })),
  authority: values.authority.map(itemOf),
  indicators: values.indicators.map(indicatorOf),
  qualifications: {
    ...values.qualifications,
    skills: linesOf(values.qualifications.skills),
    qualities: linesOf(values.qualifications.qualities),
  },
});

/** What the weights come to so far. */
export const weightSum = (indicators: readonly ({ readonly weight?: number } | undefined)[] | undefined): number =>
  (indicators ?? []).reduce((sum, line) => sum + (line?.weight ?? 0), 0);
