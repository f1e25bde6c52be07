import { isFault } from '@goldkey/postgres';
import { type GrpcClient, RemoteRefusal } from '@goldkey/service-kit';
import type { FiguresElsewhere } from '../../../application/position-card-ports.js';
import type { Elsewhere } from '../../../domain/position/measure.js';
import type { Figure, FigureRecord, Unknown } from '../../../domain/position-card/card.js';

interface Numbers {
  readonly part?: string;
  readonly whole?: string;
}
interface Told extends Numbers {
  readonly measure: string;
  readonly value?: string;
  readonly unit?: string;
  readonly records?: readonly (Numbers & { readonly kind: string; readonly id: string; readonly name: string })[];
}

const has = (text: string | undefined): text is string => text !== undefined && text !== '';
const numbersOf = ({ part, whole }: Numbers) => ({
  ...(has(part) && { numerator: Number(part) }),
  ...(has(whole) && { denominator: Number(whole) }),
});

const figureOf = ({ value, unit, records = [], ...numbers }: Told): Figure => {
  const counted = records.map(({ kind, id, name, ...parts }) => ({
    ...{ kind: kind as FigureRecord['kind'], id, name },
    ...numbersOf(parts),
  }));
  if (!has(value)) return {};
  return { value, ...numbersOf(numbers), ...(unit === 'fen' && { inFen: true as const }), records: counted };
};

/** Asks as whoever looks at the card; what cannot be asked is not known now, and a measure that is not known there neither. */
export const figuresElsewhere = (clients: Readonly<Record<Elsewhere, GrpcClient>>): FiguresElsewhere => ({
  async of(service, asked) {
    const unknown = (why: Unknown) => new Map(asked.measures.map((measure) => [measure, { unknown: why }]));
    try {
      const { figures = [] } = await clients[service].call<{ figures?: readonly Told[] }>('GetMeasures', asked);
      return new Map(
        asked.measures.map((measure): [typeof measure, Figure] => {
          const told = figures.find((figure) => figure.measure === measure);
          return [measure, told === undefined ? { unknown: 'away' } : figureOf(told)];
        }),
      );
    } catch (error) {
      if (isFault(error)) return unknown('away');
      if (error instanceof RemoteRefusal) return unknown('refused');
      throw error;
    }
  },
});
