import { formatFen, formatInstant, type Outcome, refuse } from '@goldkey/kernel';
import { explain, type Rulebook } from '@goldkey/rulebook';
import { appealUntil } from '../../domain/appeal/appeal.js';
import { entryView, isReadable, subjectNames } from './entry-view.js';
import { DEFAULT_ZONE } from './months.js';
import type { Evidence, FiguresReader, LedgerReader, LineRecord, Names, PropertyFacts, Viewer } from './readers.js';
import type { EvidenceEvent, ExplanationParameter, ExplanationView } from './views.js';

const evidenceView = ({ id, source, type, time, subject, actorid, data }: Evidence): EvidenceEvent => ({
  id,
  source,
  type,
  time,
  subject: subject ?? '',
  ...(actorid === undefined ? {} : { actorId: actorid }),
  data,
});

/** A price of nothing is none that the source states, so it is not shown as if it were. */
const isStated = ({ name, value }: ExplanationParameter): boolean =>
  !((name === 'points' || name === 'fine') && /^0+(\.0+)?$/.test(value));

/** A figure's anatomy: the sentence, the clause with its numbers, the events, the arithmetic, what would have avoided it. */
export class ShowEntry {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly reader: FiguresReader,
    private readonly names: Names,
    private readonly rulebook: Rulebook,
  ) {}

  async run(entryId: string, viewer: Viewer): Promise<Outcome<ExplanationView>> {
    const line = await this.ledger.line(entryId);
    if (line === undefined || !isReadable(line, viewer)) return refuse('evaluation.entry-not-found', { entryId });
    const property = (await this.reader.placesKnown()).find(({ propertyId }) => propertyId === line.propertyId);
    return { accepted: true, value: await this.#view(line, property, viewer) };
  }

  #afterwards(line: LineRecord, zone: string): Pick<ExplanationView, 'appealUntil' | 'appeal' | 'corrects'> {
    const { appeal, corrects } = line;
    const until = appealUntil({ closedAt: line.closedAt, zone });
    return {
      ...(until === undefined ? {} : { appealUntil: formatInstant(until, zone) }),
      ...(appeal === undefined ? {} : { appeal }),
      ...(corrects === undefined ? {} : { corrects }),
    };
  }

  async #view(line: LineRecord, property: PropertyFacts | undefined, viewer: Viewer): Promise<ExplanationView> {
    const { language } = viewer;
    const zone = property?.timeZone ?? DEFAULT_ZONE;
    const nameOf = await subjectNames(
      [line],
      this.names,
      new Map(property === undefined ? [] : [[property.propertyId, property]]),
    );
    const { sentence, clauseText, place, parameters, working, avoid } = explain(
      { ...line, points: BigInt(line.points) },
      zone,
      this.rulebook,
      language,
    );
    const entry = entryView(line, property, nameOf(line), this.rulebook, language);
    return {
      ...entry,
      month: line.month,
      rulebook: line.version,
      sentence,
      clauseText: { id: line.clause, title: entry.title, text: clauseText, source: place },
      parameters: parameters.filter(isStated),
      evidence: line.evidence.map(evidenceView),
      working,
      avoid,
      postings: line.postings.map(({ kind, points, fine, postedAt }) => ({
        kind,
        points,
        fine: formatFen(fine),
        postedAt: formatInstant(postedAt, zone),
      })),
      ...this.#afterwards(line, zone),
      verificationCode: line.verificationCode,
    };
  }
}
