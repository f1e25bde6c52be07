import './overview-map.css';
import { Chips, ChoiceChip, formatMoney, formatRate, Paper, PaperPart, SectionHead, useText } from '@goldkey/ui';
import type { CSSProperties } from 'react';
import type { OverviewItem } from '../../api.js';
import { evaluationTexts } from '../../text/texts.js';
import {
  byRegion,
  FIGURES,
  type Figure,
  figureOf,
  isOutlier,
  isRate,
  type Spread,
  shadeOf,
  spreadOf,
  stepsOf,
} from './figure-map.js';

const STEPS = 12;

/** A value that stands for many properties or for none: rounded for reading. A property's own amount is shown as it came. */
const shown = (value: number, figure: Figure): string => {
  if (isRate(figure)) return `${formatRate(value.toFixed(4))}%`;
  return figure === 'fine' ? formatMoney(value.toFixed(2)) : String(Math.round(value * 10) / 10);
};

const Tile = ({
  item,
  figure,
  spread,
  count,
  onOpen,
}: {
  item: OverviewItem;
  figure: Figure;
  spread: Spread | undefined;
  count: number;
  onOpen: (propertyId: string) => void;
}) => {
  const t = useText(evaluationTexts);
  const value = figureOf(item, figure);
  const shade = value === undefined || spread === undefined ? 0 : shadeOf(value, figure, spread);
  const stands = value !== undefined && spread !== undefined && isOutlier(value, spread, count);
  return (
    <button
      type="button"
      className="gk-map-tile"
      style={{ '--gk-map-shade': shade } as CSSProperties}
      data-outlier={stands}
      data-hatched={item.incomplete !== undefined}
      onClick={() => onOpen(item.propertyId)}
    >
      <span className="gk-map-name">{item.name}</span>
      <b>{value === undefined ? '—' : figure === 'fine' ? formatMoney(item.fine) : shown(value, figure)}</b>
      {stands ? <span className="gk-small">{t('overview.map.outlier')}</span> : null}
    </button>
  );
};

const Distribution = ({ values, figure, spread }: { values: readonly number[]; figure: Figure; spread: Spread }) => {
  const t = useText(evaluationTexts);
  const steps = stepsOf(values, spread, STEPS);
  const most = Math.max(...steps.map(({ count }) => count));
  const differ = steps.length > 1;
  const words = {
    low: shown(spread.low, figure),
    quartile: shown(spread.quartile, figure),
    median: shown(spread.median, figure),
    upper: shown(spread.upperQuartile, figure),
    high: shown(spread.high, figure),
  };
  return (
    <PaperPart>
      <SectionHead title={t('overview.map.spread')} level={3} />
      {differ ? (
        <div className="gk-map-steps" role="img" aria-label={t('overview.map.spread.words', words)}>
          {steps.map(({ from, until, count }) => (
            <div
              key={from}
              className="gk-map-step"
              style={{ height: `${(count * 100) / most}%` }}
              title={`${shown(from, figure)} – ${shown(until, figure)}: ${count}`}
            />
          ))}
        </div>
      ) : null}
      <p className="gk-small gk-muted">{t('overview.map.spread.words', words)}</p>
    </PaperPart>
  );
};

/** The properties as tiles by region, coloured by a figure, the worse the darker; how it is spread, and who stands out. */
export const OverviewMap = ({
  items,
  figure,
  onFigure,
  onOpen,
}: {
  items: readonly OverviewItem[];
  figure: string | undefined;
  onFigure: (figure: string | undefined) => void;
  onOpen: (propertyId: string) => void;
}) => {
  const t = useText(evaluationTexts);
  const chosen = FIGURES.find((one) => one === figure) ?? 'closing';
  const values = items.flatMap((item) => figureOf(item, chosen) ?? []);
  const spread = spreadOf(values);
  return (
    <Paper>
      <PaperPart>
        <Chips>
          <ChoiceChip
            label={t('overview.map.figure')}
            value={chosen}
            choices={FIGURES.map((value) => ({ value, title: t(`overview.map.figure.${value}`) }))}
            onChange={onFigure}
          />
        </Chips>
        {byRegion(items).map(({ region, items: own }) => (
          <section key={region ?? ''}>
            <h3>{region ?? t('overview.map.noRegion')}</h3>
            <div className="gk-map">
              {own.map((item) => (
                <Tile
                  key={item.propertyId}
                  item={item}
                  figure={chosen}
                  spread={spread}
                  count={values.length}
                  onOpen={onOpen}
                />
              ))}
            </div>
          </section>
        ))}
      </PaperPart>
      {spread === undefined ? null : <Distribution values={values} figure={chosen} spread={spread} />}
    </Paper>
  );
};
