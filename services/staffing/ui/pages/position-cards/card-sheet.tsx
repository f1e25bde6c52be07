import '../positions/positions.css';
import { formatMoney, useFormat, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import { recordPage, type ScoredCard, type ScoredLine } from '../../cards/api.js';
import { cardTexts } from '../../cards/text/texts.js';
import { SheetPair, SheetPart } from '../../positions/sheet-parts.js';
import { positionTexts } from '../../positions/text/texts.js';

const FEN_IN_A_YUAN = 100;
const yuan = (fen: number): string => formatMoney((fen / FEN_IN_A_YUAN).toFixed(2));

/** Two numbers that make a share; of one that stands alone nothing but itself. */
const useCounted = () => {
  const t = useText(cardTexts);
  return (
    { numerator, denominator }: { numerator?: number | undefined; denominator?: number | undefined },
    inFen = false,
  ): string | undefined => {
    if (numerator === undefined || denominator === undefined) return undefined;
    const [n, of] = [numerator, denominator].map((number) => (inFen ? yuan(number) : number)) as [number, number];
    return t('line.counted', { n, of });
  };
};

/** The value of a line with what it was counted from, each record a link where the reader may follow it. */
const Value = ({ line, follows }: { line: ScoredLine; follows: boolean }) => {
  const t = useText(cardTexts);
  const counted = useCounted();
  if (line.unknown !== undefined) return <span className="gk-muted">{t(`line.unknown.${line.unknown}`)}</span>;
  if (line.value === undefined) {
    const isUnsaid = line.measure === 'stated' && line.evidence === undefined;
    return <span className="gk-muted">{t(isUnsaid ? 'line.unsaid' : 'line.left')}</span>;
  }
  const { records = [] } = line;
  return (
    <>
      <b>{counted(line, line.inFen) ?? line.value}</b>
      {records.length === 0 ? null : (
        <ul className="gk-small gk-card-records">
          {records.map((record) => (
            <li key={record.id}>
              {follows ? <Link to={recordPage(record)}>{record.name}</Link> : record.name} {counted(record, line.inFen)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const LineRows = ({
  line,
  nth,
  days,
  follows,
}: {
  line: ScoredLine;
  nth: number;
  days: ScoredCard['days'];
  follows: boolean;
}) => {
  const t = useText(cardTexts);
  const position = useText(positionTexts);
  const weight =
    line.scaledWeight === undefined
      ? `${line.weight}`
      : t('line.scaled', { weight: line.weight, scaled: line.scaledWeight.told });
  return (
    <>
      <SheetPair
        cells={[
          [t('line.nth', { n: nth }), line.indicator],
          [t('line.score'), <b key="score">{line.score?.told ?? '—'}</b>],
        ]}
      />
      <SheetPair
        cells={[
          [t('line.weight'), weight],
          [t('line.range'), `${line.floor} → ${line.target}`],
        ]}
      />
      <SheetPair
        cells={[
          [t('line.from'), position(`measure.${line.measure}`)],
          [t('line.value'), <Value key="value" line={line} follows={follows} />],
        ]}
      />
      {line.source === undefined ? null : (
        <SheetPair cells={[[t('line.source'), t('line.source.told', { name: t(`source.${line.source}`), ...days })]]} />
      )}
      {line.evidence === undefined ? null : <SheetPair cells={[[t('line.evidence'), line.evidence]]} />}
    </>
  );
};

const Signs = ({ card }: { card: ScoredCard }) => {
  const t = useText(cardTexts);
  const format = useFormat();
  const signed = (step: ScoredCard['reviewed']) =>
    step === undefined ? '' : [card.names?.[step.by], format.day(step.at.slice(0, 10))].filter(Boolean).join(' ');
  return (
    <>
      <SheetPair
        cells={[
          [t('by.drafted'), signed(card.drafted)],
          [t('by.reviewed'), signed(card.reviewed)],
        ]}
      />
      <SheetPair
        cells={[
          [t('by.approved'), signed(card.approved)],
          [t('readAt'), card.readAt === undefined ? '' : format.instant(card.readAt)],
        ]}
      />
    </>
  );
};

/** A card as the form that people print: each figure with its working, and what it comes to. */
export const CardSheet = ({ card, group, follows = true }: { card: ScoredCard; group?: string; follows?: boolean }) => {
  const t = useText(cardTexts);
  const format = useFormat();
  const { answer } = card;
  return (
    <>
      <table
        className="gk-sheet"
        aria-label={t('sheet.title', { position: card.positionName, period: format.period(card.period) })}
      >
        <colgroup>
          <col className="gk-sheet-label" />
          <col />
          <col className="gk-sheet-label" />
          <col />
        </colgroup>
        <tbody>
          <SheetPart title={t('part.identity')} />
          {card.employeeName ? (
            <SheetPair
              cells={[
                [t('person'), card.employeeName],
                [t('unit'), card.unitName ?? ''],
              ]}
            />
          ) : null}
          <SheetPair
            cells={[
              [t('position'), card.positionName],
              [t('period'), format.period(card.period)],
            ]}
          />
          <SheetPart title={t('part.lines')} />
          {card.scored.map((line, index) => (
            <LineRows
              key={`${index} ${line.indicator}`}
              line={line}
              nth={index + 1}
              days={card.days}
              follows={follows}
            />
          ))}
          <SheetPart title={t('part.result')} />
          <SheetPair
            cells={[
              [
                t('score'),
                <b key="score">
                  {card.score?.told ??
                    t(card.scored.some(({ unknown }) => unknown !== undefined) ? 'score.unknown' : 'score.none')}
                </b>,
              ],
            ]}
          />
          <Signs card={card} />
          {answer === undefined ? null : <SheetPair cells={[[t('answer'), answer.text]]} />}
          {card.why === undefined ? null : <SheetPair cells={[[t('reason'), card.why]]} />}
        </tbody>
      </table>
      {group === undefined ? null : (
        <p className="gk-sheet-foot">
          <span>{t('sheet.foot', { group })}</span>
        </p>
      )}
    </>
  );
};
