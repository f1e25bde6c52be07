import {
  addDays,
  type Day,
  dayOf,
  daysOf,
  type Instant,
  type Month,
  monthOf,
  type Outcome,
  refused,
} from '@goldkey/kernel';
import type { UpkeepKind, UpkeepProgramme } from '../../domain/upkeep-programme/upkeep-programme.js';
import {
  type DayOfWork,
  daysOfWork,
  figuresByKind,
  figuresOf,
  type UpkeepFigures,
} from '../../domain/upkeep-work/month.js';
import type { UpkeepWork } from '../../domain/upkeep-work/upkeep-work.js';
import type { Directory, Property } from '../ports.js';
import type { UpkeepProgrammeStore, UpkeepWorkStore } from '../upkeep-ports.js';

/** A programme with what it asks of the days and how each stands. */
export interface ProgrammeDays {
  readonly programme: UpkeepProgramme;
  readonly days: readonly DayOfWork[];
}

export interface UpkeepMonth {
  readonly propertyId: string;
  readonly month: Month;
  readonly timeZone: string;
  readonly today: Day;
  readonly rows: readonly (ProgrammeDays & { readonly figures: UpkeepFigures })[];
  readonly figures: UpkeepFigures;
  readonly byKind: Readonly<Partial<Record<UpkeepKind, UpkeepFigures>>>;
}

/** A piece of work that somebody can do or look at now. */
export interface UpkeepTask extends DayOfWork {
  readonly programme: UpkeepProgramme;
  readonly work?: UpkeepWork;
}

export interface UpkeepTasks {
  readonly propertyId: string;
  readonly timeZone: string;
  readonly day: Day;
  /** Of the day, and of the six before it what is not done, was sent back or waits for its mark. */
  readonly tasks: readonly UpkeepTask[];
}

/** What was not done is shown for so many days before; the month shows the rest. */
const LOOK_BACK_DAYS = 6;
const UNFINISHED: readonly string[] = ['missed', 'returned', 'done'];

/** What the programmes of a property ask of a month or of a day, and how it stands. */
export class ShowUpkeep {
  constructor(
    private readonly programmes: UpkeepProgrammeStore,
    private readonly works: UpkeepWorkStore,
    private readonly directory: Directory,
    private readonly clock: { now(): Instant },
  ) {}

  async month(propertyId: string, asked?: Month): Promise<Outcome<UpkeepMonth>> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const { timeZone } = property;
    const today = dayOf(this.clock.now(), timeZone);
    const month = asked ?? monthOf(today);
    const { rows } = await this.#rows(property, { ...daysOf(month), today });
    const shown = rows.filter(({ days }) => days.length > 0).map((row) => ({ ...row, figures: figuresOf(row.days) }));
    const figures = figuresOf(shown.flatMap(({ days }) => days));
    const byKind = figuresByKind(shown);
    return { accepted: true, value: { propertyId, month, timeZone, today, rows: shown, figures, byKind } };
  }

  async tasks(propertyId: string, asked?: Day): Promise<Outcome<UpkeepTasks>> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const { timeZone } = property;
    const today = dayOf(this.clock.now(), timeZone);
    const day = asked ?? today;
    const { rows, works } = await this.#rows(property, { first: addDays(day, -LOOK_BACK_DAYS), last: day, today });
    const byId = new Map(works.map((work) => [work.id, work]));
    const tasks = rows
      .flatMap(({ programme, days }) => days.map((one) => ({ ...one, programme })))
      .filter((task) => task.day === day || UNFINISHED.includes(task.standing))
      .map((task): UpkeepTask => {
        const work = task.workId === undefined ? undefined : byId.get(task.workId);
        return { ...task, ...(work && { work }) };
      })
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    return { accepted: true, value: { propertyId, timeZone, day, tasks } };
  }

  async #rows(
    { propertyId }: Pick<Property, 'propertyId'>,
    span: { readonly first: Day; readonly last: Day; readonly today: Day },
  ): Promise<{ readonly rows: readonly ProgrammeDays[]; readonly works: readonly UpkeepWork[] }> {
    const programmes = await this.programmes.ofProperty(propertyId);
    const works = await this.works.ofDays(propertyId, span.first, span.last);
    return { works, rows: programmes.map((programme) => ({ programme, days: daysOfWork(programme, span, works) })) };
  }
}
