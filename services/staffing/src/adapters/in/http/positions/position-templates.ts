import type { Locale } from '@goldkey/service-kit';
import type { AuthorityItem } from '../../../../domain/position/authority.js';
import type { PositionDescription } from '../../../../domain/position/description.js';
import { en } from '../../../../texts/position-templates/en.js';
import { zhCN } from '../../../../texts/position-templates/zh-CN.js';
import { zhTW } from '../../../../texts/position-templates/zh-TW.js';

const words: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

type Granted = Omit<AuthorityItem, 'what'>;

/** What of a template is no words: weights of its indicators, and its items of authority, each in the order of the words. */
interface Frame {
  readonly keyPosition: boolean;
  readonly weights: readonly number[];
  readonly authority: readonly Granted[];
}

const work = (...powers: Granted['powers'][number][]): Granted => ({ kind: 'work', powers });
const expense = (...powers: Granted['powers'][number][]): Granted => ({ kind: 'expense', powers });
const people = (...powers: Granted['powers'][number][]): Granted => ({ kind: 'people', powers });
const over = (matter: NonNullable<Granted['matter']>, granted: Granted): Granted => ({ ...granted, matter });
const upTo = (limit: string, granted: Granted): Granted => ({ ...granted, limit });

const material = (...powers: Granted['powers'][number][]) => over('material-requisition', expense(...powers));
const plans = (...powers: Granted['powers'][number][]) => over('work-plan', work(...powers));
const tasks = over('added-task', work('decide', 'carry-out'));
const records = over('duty-record', work('decide'));
const roster = over('roster-plan', people('decide', 'carry-out'));

/** The positions that documents 000, 001 and 002 describe. */
const frames = {
  'service-centre-director': {
    keyPosition: true,
    weights: [30, 20, 15, 15, 10, 10],
    authority: [
      tasks,
      plans('propose', 'decide'),
      records,
      upTo('20000.00', material('propose', 'review', 'decide')),
      upTo('500.00', expense('decide')),
      expense('propose'),
      over('appointment', people('decide')),
      roster,
      people('propose'),
    ],
  },
  'service-centre-head': {
    keyPosition: true,
    weights: [30, 25, 20, 15, 10],
    authority: [
      plans('propose', 'decide'),
      tasks,
      records,
      upTo('5000.00', material('propose', 'review', 'decide')),
      roster,
      over('appointment', people('propose')),
      people('propose'),
    ],
  },
  'property-officer': {
    keyPosition: false,
    weights: [40, 25, 20, 15],
    authority: [work('carry-out'), plans('propose'), material('propose'), expense('propose')],
  },
  'toll-collector': {
    keyPosition: false,
    weights: [60, 25, 15],
    authority: [work('carry-out'), plans('propose'), material('propose'), expense('propose')],
  },
  'maintenance-worker': {
    keyPosition: false,
    weights: [50, 30, 20],
    authority: [work('carry-out'), material('propose')],
  },
  'customer-service-manager': {
    keyPosition: true,
    weights: [20, 15, 15, 10, 10, 10, 10, 10],
    authority: [
      plans('propose', 'review', 'decide'),
      tasks,
      records,
      work('carry-out'),
      expense('propose', 'review'),
      upTo('10000.00', material('propose', 'review', 'decide')),
      expense('propose'),
      over('department-bonus', expense('decide')),
      over('appointment', people('propose')),
      roster,
      people('carry-out'),
      people('propose', 'decide'),
      people('propose', 'review'),
    ],
  },
  'security-manager': {
    keyPosition: true,
    weights: [35, 20, 15, 15, 15],
    authority: [
      work('decide', 'carry-out'),
      plans('propose', 'decide'),
      tasks,
      material('propose'),
      roster,
      over('appointment', people('propose')),
    ],
  },
  'human-resources-manager': {
    keyPosition: true,
    weights: [30, 25, 20, 15, 10],
    authority: [
      people('propose', 'review'),
      plans('propose', 'decide'),
      people('propose', 'review'),
      material('propose'),
      expense('review'),
      over('appointment', people('decide')),
      people('propose'),
      people('decide'),
    ],
  },
} as const satisfies Readonly<Record<string, Frame>>;

export type TemplateId = keyof typeof frames;
export const templateIds = Object.keys(frames) as readonly TemplateId[];

/** A description to begin with, in a language. */
export const templateIn = (locale: Locale, id: TemplateId): PositionDescription => {
  const frame: Frame = frames[id];
  const line = (part: string): string => words[locale][`${id}.${part}`] ?? '';
  const lines = (part: string): readonly string[] => line(part).split('\n').filter(Boolean);
  const paired = <Other>(part: string, others: readonly Other[]): readonly (readonly [string, Other])[] => {
    const texts = lines(part);
    if (texts.length !== others.length) throw new Error(`${id}.${part}: ${texts.length} lines, not ${others.length}`);
    return texts.map((text, index) => [text, others[index] as Other]);
  };
  return {
    name: line('name'),
    grade: line('grade'),
    superior: line('superior'),
    subordinates: lines('subordinates'),
    headCount: 1,
    headCountPer: 'unit',
    keyPosition: frame.keyPosition,
    summary: line('summary'),
    duties: lines('duties').map((text) => {
      const [duty = '', ...tasksOf] = text.split('|');
      return { duty, tasks: tasksOf };
    }),
    authority: paired('authority', frame.authority).map(([what, granted]) => ({ what, ...granted })),
    indicators: paired('indicators', frame.weights).map(([indicator, weight]) => ({ indicator, weight })),
    relations: { inside: line('inside'), outside: line('outside') },
    conditions: {
      hours: line('hours'),
      place: line('place'),
      surroundings: line('surroundings'),
      hazard: line('hazard'),
    },
    qualifications: {
      education: line('education'),
      experience: line('experience'),
      certificates: line('certificates'),
      knowledge: line('knowledge'),
      skills: lines('skills'),
      qualities: lines('qualities'),
      health: line('health'),
    },
    career: { promotion: line('promotion'), rotation: line('rotation'), substitution: line('substitution') },
    training: { before: line('before'), after: line('after') },
  };
};
