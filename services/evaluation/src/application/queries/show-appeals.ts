import { formatInstant, type Outcome, refuse } from '@goldkey/kernel';
import type { Rulebook } from '@goldkey/rulebook';
import { type Appeal, appealUntil } from '../../domain/appeal/appeal.js';
import { closedToDropping, isOwnCase } from '../../domain/appeal/decide.js';
import type { AppealStore } from '../appeal-ports.js';
import type { Clock } from '../ports.js';
import { DEFAULT_ZONE } from './months.js';
import type { FiguresReader, Names, Viewer } from './readers.js';
import { titleOf } from './rulings.js';

/** An appeal for readers. */
export interface AppealView {
  readonly appealId: string;
  readonly entryId: string;
  readonly clause: string;
  readonly title: string;
  readonly propertyId: string | null;
  readonly propertyName?: string;
  readonly month: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly state: Appeal['state'];
  readonly filedBy: string;
  readonly filedByName: string;
  /** The manager for whom a deputy filed it. */
  readonly filedForName?: string;
  readonly filedAt: string;
  readonly reason: string;
  readonly evidence: readonly string[];
  readonly decidedByName?: string;
  readonly decidedAt?: string;
  readonly reasons?: string;
  readonly droppedByName?: string;
  readonly droppedAt?: string;
  readonly droppedFor?: string;
  /** Until when an appeal was taken; absent while the month is open. */
  readonly until?: string;
  /** The caller may not decide it: it is their own case. */
  readonly ownCase: boolean;
  /** The caller may take it back. */
  readonly mayDrop: boolean;
}

/** Who reads of people, who is concerned, and who filed it. */
export const mayRead = ({ subjectId, filedBy, filedFor }: Appeal, { readsPeople, employeeId }: Viewer): boolean =>
  readsPeople || [subjectId, filedBy, filedFor].includes(employeeId ?? '');

type Ended = Pick<AppealView, 'decidedByName' | 'decidedAt' | 'reasons' | 'droppedByName' | 'droppedAt' | 'droppedFor'>;

/** How it ended: by whom, when and why. */
const endOf = (appeal: Appeal, nameOf: (id: string) => string, zone: string): Ended => {
  switch (appeal.state) {
    case 'open':
      return {};
    case 'dropped': {
      const { droppedBy, droppedAt, droppedFor } = appeal;
      return { droppedByName: nameOf(droppedBy), droppedAt: formatInstant(droppedAt, zone), droppedFor };
    }
    default: {
      const { decidedBy, decidedAt, reasons } = appeal;
      return { decidedByName: nameOf(decidedBy), decidedAt: formatInstant(decidedAt, zone), reasons };
    }
  }
};

/** Appeals: all of the scope for who decides about people, else the viewer's own. */
export class ShowAppeals {
  constructor(
    private readonly appeals: AppealStore,
    private readonly reader: Pick<FiguresReader, 'placesKnown'>,
    private readonly names: Names,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
  ) {}

  async list(state: Appeal['state'] | undefined, viewer: Viewer): Promise<readonly AppealView[]> {
    const subjectId = viewer.readsPeople ? undefined : (viewer.employeeId ?? '');
    return this.#views(await this.appeals.list({ state, subjectId }), viewer);
  }

  async one(appealId: string, viewer: Viewer): Promise<Outcome<AppealView>> {
    const appeal = await this.appeals.find(appealId);
    const [view] = appeal && mayRead(appeal, viewer) ? await this.#views([appeal], viewer) : [];
    return view ? { accepted: true, value: view } : refuse('evaluation.appeal-not-found', { appealId });
  }

  async #views(appeals: readonly Appeal[], { employeeId = '', selves, language }: Viewer): Promise<AppealView[]> {
    const properties = new Map((await this.reader.placesKnown()).map((one) => [one.propertyId, one]));
    const idsOf = (appeal: Appeal): string[] => [
      appeal.filedBy,
      ...(appeal.subjectKind === 'employee' ? [appeal.subjectId] : []),
      ...(appeal.filedFor === undefined ? [] : [appeal.filedFor]),
      ...('decidedBy' in appeal ? [appeal.decidedBy] : []),
      ...('droppedBy' in appeal ? [appeal.droppedBy] : []),
    ];
    const people = await this.names.employees([...new Set(appeals.flatMap(idsOf))]);
    const units = await this.names.units([
      ...new Set(appeals.flatMap((one) => (one.subjectKind === 'department' ? [one.subjectId] : []))),
    ]);
    const lines = await this.appeals.lines(appeals.map(({ entryId }) => entryId));
    const posts = await this.appeals.posts(selves);
    const now = this.clock.now();
    const views: AppealView[] = [];
    for (const appeal of appeals) {
      const line = lines.get(appeal.entryId);
      if (line === undefined) continue;
      const property = properties.get(appeal.propertyId ?? '');
      const zone = property?.timeZone ?? DEFAULT_ZONE;
      const until = appealUntil(line);
      const nameOf = (id: string): string => people.get(id) ?? units.get(id) ?? properties.get(id)?.name ?? id;
      views.push({
        appealId: appeal.appealId,
        entryId: appeal.entryId,
        clause: line.clause,
        title: titleOf(this.rulebook, line.clause, language),
        propertyId: appeal.propertyId,
        ...(property ? { propertyName: property.name } : {}),
        month: appeal.month,
        subjectId: appeal.subjectId,
        subjectName: nameOf(appeal.subjectId),
        state: appeal.state,
        filedBy: appeal.filedBy,
        filedByName: nameOf(appeal.filedBy),
        ...(appeal.filedFor === undefined ? {} : { filedForName: nameOf(appeal.filedFor) }),
        filedAt: formatInstant(appeal.filedAt, zone),
        reason: appeal.reason,
        evidence: appeal.evidence,
        ...endOf(appeal, nameOf, zone),
        ...(until === undefined ? {} : { until: formatInstant(until, zone) }),
        ownCase: isOwnCase({ ...appeal, subjectKind: line.subjectKind }, line, { by: employeeId, selves }, posts, now),
        mayDrop: closedToDropping(appeal, employeeId) === undefined,
      });
    }
    return views;
  }
}
