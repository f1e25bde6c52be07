import { Paper, useFormat, useText } from '@goldkey/ui';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { MeterLine } from '../../api.js';
import { homeName } from '../../home.js';
import { bookTexts } from '../../text/books/texts.js';

import type { Round } from './use-round.js';

const SHOWN = 50;

/** What is typed counts when the field is left: a half number is none. */
const ReadingInput = ({ meter, round }: { meter: MeterLine; round: Round }) => {
  const t = useText(bookTexts);
  const value = round.valueAt(meter.id);
  const mark = round.markAt(meter.id);
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  return (
    <>
      <Input
        size="large"
        inputMode="decimal"
        autoComplete="off"
        aria-label={`${t('round.value')} ${meter.code}`}
        status={mark === undefined ? '' : 'error'}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onBlur={() => {
          if (words !== value) round.write([{ row: meter.id, words }]);
        }}
      />
      {mark === undefined ? null : <p className="gk-small gk-late">{mark.reason}</p>}
    </>
  );
};

/** The round on a phone: a card for each meter, as somebody walks. */
export const RoundCards = ({ meters, round }: { meters: readonly MeterLine[]; round: Round }) => {
  const t = useText(bookTexts);
  const format = useFormat();
  const [shown, setShown] = useState(SHOWN);
  return (
    <Paper>
      <ul className="gk-grid-days">
        {meters.slice(0, shown).map((meter) => (
          <li key={meter.id}>
            <div className="gk-grid-day">
              <b>{homeName(meter)}</b>
              <span className="gk-small gk-faint">{meter.code}</span>
            </div>
            <p className="gk-small gk-faint">
              {t('round.before', { value: meter.last.value, day: format.day(meter.last.day) })}
            </p>
            <ReadingInput meter={meter} round={round} />
          </li>
        ))}
      </ul>
      {shown < meters.length ? (
        <Button block onClick={() => setShown(shown + SHOWN)}>
          {t('round.more')}
        </Button>
      ) : null}
    </Paper>
  );
};
