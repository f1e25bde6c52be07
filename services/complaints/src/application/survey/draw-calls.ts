import {
  addDays,
  dayOf,
  isWorkingDay,
  mondayOf,
  type Outcome,
  type Recorder,
  refused,
  startOfDay,
  weekOf,
} from '@goldkey/kernel';
import { callsOf } from '../../domain/survey-call/decide.js';
import { DAYS_BEFORE, drawOrders, lotText, type SurveyDraw } from '../../domain/survey-call/draw.js';
import type { Directory, Stored, Tokens } from '../ports.js';
import type { KeyDepartments, SurveyDrawStore, SurveyReader } from '../survey-ports.js';

/** Draws the matters that are called about on the property's present day (S-01, S-02): once a working day, by seeded lot. */
export class DrawCalls {
  constructor(
    private readonly draws: SurveyDrawStore,
    private readonly reader: SurveyReader,
    private readonly directory: Directory,
    private readonly keyDepartments: KeyDepartments,
    private readonly tokens: Tokens,
    private readonly recorder: Recorder,
  ) {}

  async run(propertyId: string): Promise<Outcome<Stored<SurveyDraw>>> {
    const property = (await this.directory.properties([propertyId])).get(propertyId);
    if (property === undefined) return refused('complaints.property-not-found', { propertyId });
    const { at } = this.recorder.recording(undefined);
    const zone = property.timeZone;
    const day = dayOf(at, zone);
    if (!isWorkingDay(day)) return refused('complaints.not-a-working-day', { day });
    const [candidates, key, called] = await Promise.all([
      this.reader.closedBetween(propertyId, startOfDay(addDays(day, -DAYS_BEFORE), zone), startOfDay(day, zone)),
      this.keyDepartments.of(propertyId),
      this.reader.centreCalledSince(propertyId, mondayOf(weekOf(day))),
    ]);
    const uncalled = new Set([...key].filter((departmentId) => !called.has(departmentId)));
    return this.draws.draw({ propertyId, day }, (promised) => {
      const seed = promised?.seed ?? this.tokens.make();
      const nextSeed = this.tokens.make();
      const draw: SurveyDraw = {
        id: this.recorder.newId(),
        propertyId,
        day,
        seed,
        commitment: promised?.commitment ?? this.tokens.hash(seed),
        nextCommitment: this.tokens.hash(nextSeed),
        candidates,
        orders: drawOrders(candidates, (matterId) => this.tokens.hash(lotText(seed, matterId))),
        drawnAt: at,
      };
      const newIds = () => ({ id: this.recorder.newId(), eventId: this.recorder.newId() });
      return { draw, nextSeed, eventId: this.recorder.newId(), calls: callsOf(draw, uncalled, newIds) };
    });
  }
}
