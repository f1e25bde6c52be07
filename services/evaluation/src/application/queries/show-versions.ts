import { dayOf, type Fen, formatFen, formatInstant, type Instant, type Outcome, refuse } from '@goldkey/kernel';
import { BUILT_IN, builtInValue, DEFAULT_ZONE, type Rulebook, versionOn } from '@goldkey/rulebook';
import type { Version } from '../../domain/version/version.js';
import type { Clock } from '../ports.js';
import type { Preview, PreviewLine, PreviewStore, VersionRecord, VersionStore } from '../version-ports.js';
import type { FiguresReader, Names, Viewer } from './readers.js';
import { titleOf } from './rulings.js';
import type { ClauseParametersView, GainView, PreviewView, VersionView } from './version-views.js';

/** Versions of the rulebook, their numbers, and what they would have made of past months. */
export class ShowVersions {
  constructor(
    private readonly versions: VersionStore,
    private readonly previews: PreviewStore,
    private readonly reader: Pick<FiguresReader, 'properties'>,
    private readonly names: Names,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
  ) {}

  /** Newest beginning first, the built-in one last. */
  async list(viewer: Viewer): Promise<readonly VersionView[]> {
    const records = await this.versions.list();
    const people = await this.names.employees([...new Set(records.flatMap(({ state }) => peopleOf(state)))]);
    const today = dayOf(this.clock.now(), DEFAULT_ZONE);
    const inForce = versionOn(this.rulebook.versions, today).id;
    const own = new Set(records.map(({ state }) => state.id));
    const given = this.rulebook.versions
      .filter(({ id }) => !own.has(id))
      .map(({ id, from, overrides }): VersionView => {
        const state = id === BUILT_IN.id ? 'built-in' : id === inForce ? 'in-force' : 'approved';
        return { id, ...(from === undefined ? {} : { from }), state, overrides, own: false, version: 0 };
      });
    const kept = records.map((record) => versionView(record, { people, today, inForce, viewer }));
    return [...kept, ...given].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  }

  async one(id: string, viewer: Viewer): Promise<Outcome<VersionView>> {
    const found = (await this.list(viewer)).find((version) => version.id === id);
    return found ? { accepted: true, value: found } : refuse('evaluation.version-not-found', { id });
  }

  /** Every clause that has numbers, in the order of the rulebook. */
  parameters({ language }: Viewer): readonly ClauseParametersView[] {
    const today = dayOf(this.clock.now(), DEFAULT_ZONE);
    const { overrides } = versionOn(this.rulebook.versions, today);
    return this.rulebook.clauses.flatMap(({ id, text, parameters }) => {
      const own = Object.entries(parameters).map(([name, declared]) => {
        const builtIn = builtInValue(declared, today) ?? '';
        const { title, unit, min, max, reading } = declared;
        return {
          name,
          title: title[language],
          unit,
          ...(min === undefined ? {} : { min }),
          ...(max === undefined ? {} : { max }),
          builtIn,
          now: overrides[id]?.[name] ?? builtIn,
          ...(reading === undefined ? {} : { reading: reading[language], readingId: reading.id }),
        };
      });
      if (own.length === 0) return [];
      return [{ clause: id, title: titleOf(this.rulebook, id, language), text: text[language], parameters: own }];
    });
  }

  /** As `assess --rulebook` takes it. */
  async file(id: string): Promise<Outcome<Pick<Version, 'id' | 'from' | 'overrides'>>> {
    const record = await this.versions.find(id);
    return record ? { accepted: true, value: record.state } : refuse('evaluation.version-not-found', { id });
  }

  async previewsOf(versionId: string, viewer: Viewer): Promise<readonly PreviewView[]> {
    const previews = await this.previews.ofVersion(versionId);
    return Promise.all(previews.map((preview) => this.#view(preview, [], viewer)));
  }

  async preview(previewId: string, viewer: Viewer): Promise<Outcome<PreviewView>> {
    const preview = await this.previews.find(previewId);
    if (!preview) return refuse('evaluation.preview-not-found', { previewId });
    const lines = await this.previews.lines(previewId);
    return { accepted: true, value: await this.#view(preview, lines, viewer) };
  }

  async #view(preview: Preview, lines: readonly PreviewLine[], { language }: Viewer): Promise<PreviewView> {
    const { previewId, tried, months, propertyIds, state, done, total, askedBy, askedAt } = preview;
    const ofPeople = lines.filter(({ subjectKind }) => subjectKind === 'employee');
    const people = await this.names.employees([...new Set([askedBy, ...ofPeople.map(({ subjectId }) => subjectId)])]);
    const properties = new Map((await this.reader.properties()).map((one) => [one.propertyId, one.name]));
    const persons = gainsBy(
      ofPeople,
      ({ subjectId }) => subjectId,
      (id) => people.get(id) ?? id,
    );
    const worse = (one: GainView): number => weightOf(one);
    return {
      previewId,
      ...(tried.kind === 'version'
        ? { versionId: tried.versionId }
        : { readingId: tried.readingId, optionId: tried.optionId }),
      months,
      properties: propertyIds.length,
      state,
      done,
      total,
      askedByName: people.get(askedBy) ?? askedBy,
      askedAt: formatInstant(askedAt, DEFAULT_ZONE),
      losers: persons.filter((one) => worse(one) > 0).length,
      gainers: persons.filter((one) => worse(one) < 0).length,
      sum: sumOf(lines),
      clauses: gainsBy(
        lines,
        ({ clause }) => clause,
        (id) => titleOf(this.rulebook, id, language),
      ),
      places: gainsBy(
        lines,
        ({ propertyId }) => propertyId ?? 'group',
        (id) => properties.get(id) ?? id,
      ),
      people: persons,
    };
  }
}

const sumOf = (lines: readonly PreviewLine[]): Omit<GainView, 'id' | 'name'> => {
  const sum = (take: (line: PreviewLine) => bigint): bigint => lines.reduce((all, line) => all + take(line), 0n);
  return {
    pointsBefore: Number(sum(({ pointsBefore }) => pointsBefore)),
    pointsAfter: Number(sum(({ pointsAfter }) => pointsAfter)),
    fineBefore: formatFen(sum(({ fineBefore }) => fineBefore) as Fen),
    fineAfter: formatFen(sum(({ fineAfter }) => fineAfter) as Fen),
    missedBefore: lines.reduce((all, { missedBefore }) => all + missedBefore, 0),
    missedAfter: lines.reduce((all, { missedAfter }) => all + missedAfter, 0),
  };
};

/** Above 0 for who loses: by points, then by money. */
const weightOf = (one: GainView): number => {
  const points = one.pointsAfter - one.pointsBefore;
  const fen = (text: string): number => Math.round(Number(text) * 100);
  return points === 0 ? Math.sign(fen(one.fineAfter) - fen(one.fineBefore)) : points;
};

const gainsBy = (
  lines: readonly PreviewLine[],
  by: (line: PreviewLine) => string,
  nameOf: (id: string) => string,
): GainView[] => {
  const groups = new Map<string, PreviewLine[]>();
  for (const line of lines) groups.set(by(line), [...(groups.get(by(line)) ?? []), line]);
  return [...groups]
    .map(([id, own]) => ({ id, name: nameOf(id), ...sumOf(own) }))
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1));
};

const peopleOf = ({ draftedBy, approvedBy }: Version): string[] => [draftedBy, ...(approvedBy ? [approvedBy] : [])];

const stateOf = ({ id, from, standing }: Version, today: string, inForce: string): VersionView['state'] => {
  if (standing !== 'approved') return standing;
  if (id === inForce) return 'in-force';
  return from <= today ? 'past' : 'approved';
};

const versionView = (
  { state: version, version: revision }: VersionRecord,
  {
    people,
    today,
    inForce,
    viewer,
  }: { people: ReadonlyMap<string, string>; today: string; inForce: string; viewer: Viewer },
): VersionView => {
  const { id, from, overrides, note, draftedBy, draftedAt, approvedBy, approvedAt, returned, editors } = version;
  const at = (instant: Instant): string => formatInstant(instant, DEFAULT_ZONE);
  return {
    id,
    from,
    state: stateOf(version, today, inForce),
    overrides,
    note,
    draftedByName: people.get(draftedBy) ?? draftedBy,
    draftedAt: at(draftedAt),
    ...(approvedBy === undefined || approvedAt === undefined
      ? {}
      : { approvedByName: people.get(approvedBy) ?? approvedBy, approvedAt: at(approvedAt) }),
    ...(returned === undefined ? {} : { returned }),
    own: editors.some((id) => viewer.selves.includes(id)),
    version: revision,
  };
};
