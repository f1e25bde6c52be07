import { type Fen, formatFen, formatInstant } from '@goldkey/kernel';
import { clauses, DEFAULT_ZONE, type Language, type ReadingOption, readings } from '@goldkey/rulebook';
import type { Effect, Preview, PreviewStore } from '../version-ports.js';
import type { Viewer } from './readers.js';
import type { EffectView, ReadingView } from './reading-views.js';

const NOTHING: Effect = { losers: 0, gainers: 0, missed: 0, points: 0n, fine: 0n };

/** The register of readings: what the sources leave open, how it is read, and what each other reading would have changed. */
export class ShowReadings {
  constructor(private readonly previews: Pick<PreviewStore, 'ofReadings' | 'effects'>) {}

  async run({ language }: Viewer): Promise<readonly ReadingView[]> {
    const previews = await this.previews.ofReadings();
    const effects = await this.previews.effects(previews.map(({ previewId }) => previewId));
    const of = new Map(
      previews.flatMap((preview) =>
        preview.tried.kind === 'reading'
          ? [[`${preview.tried.readingId}\n${preview.tried.optionId}`, preview] as const]
          : [],
      ),
    );
    return [...readings]
      .sort((a, b) => Number(a.id.slice(2)) - Number(b.id.slice(2)))
      .map(({ id, title, question, clauses: goBy, options }) => ({
        readingId: id,
        title: title[language],
        question: question[language],
        clauses: goBy,
        options: options.map((option) => {
          const preview = of.get(`${id}\n${option.id}`);
          return {
            optionId: option.id,
            title: option.title[language],
            chosen: option.chosen ?? false,
            parameters: numbersOf(option, language),
            ...(option.why === undefined ? {} : { why: option.why[language] }),
            ...(preview === undefined ? {} : { effect: effectView(preview, effects.get(preview.previewId)) }),
          };
        }),
      }));
  }
}

const numbersOf = ({ parameters = {} }: ReadingOption, language: Language) =>
  Object.entries(parameters).flatMap(([clause, own]) =>
    Object.entries(own).map(([name, value]) => ({
      ...{ clause, name, value },
      title: clauses.find(({ id }) => id === clause)?.parameters[name]?.title[language] ?? name,
    })),
  );

const effectView = (preview: Preview, effect = NOTHING): EffectView => {
  const { previewId, state, done, total, months, propertyIds, askedAt } = preview;
  const { losers, gainers, missed, points, fine } = effect;
  return {
    ...{ previewId, state, done, total, months, properties: propertyIds.length },
    askedAt: formatInstant(askedAt, DEFAULT_ZONE),
    ...{ losers, gainers, missed, points: Number(points), fine: formatFen(fine as Fen) },
  };
};
