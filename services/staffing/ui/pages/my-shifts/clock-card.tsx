import { formatClock, Paper, PaperPart, useCommand, useFormat, useText } from '@goldkey/ui';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { MY_CLOCKINGS, type MyShifts, ROSTER_RENEWS } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { planWords } from '../../shifts/words.js';
import { deviceNow, placeNow } from './clock.js';
import { DayNotes } from './day-line.js';

const PLACE_KEY = 'goldkey.staffing.clock-place';

/** The shift of now, and the one button that clocks in or out. */
export const ClockCard = ({ mine }: { mine: MyShifts }) => {
  const t = useText(shiftTexts);
  const format = useFormat();
  const { current, next, shifts, opensAt, strays } = mine;
  const [postCode, setPostCode] = useState('');
  const [tellsPlace, setTellsPlace] = useState(() => window.localStorage.getItem(PLACE_KEY) === 'on');
  const [locating, setLocating] = useState(false);
  const title = t(`my.clock.${next}`);
  const command = useCommand({ title, renews: ROSTER_RENEWS, onDone: () => setPostCode('') });

  const choosePlace = (on: boolean) => {
    setTellsPlace(on);
    window.localStorage.setItem(PLACE_KEY, on ? 'on' : 'off');
  };
  const run = async () => {
    // The moment is that of the tap, however long the place takes.
    const deviceAt = deviceNow(new Date());
    setLocating(tellsPlace);
    const place = tellsPlace ? await placeNow() : undefined;
    setLocating(false);
    const code = postCode.trim();
    const body = { direction: next, deviceAt, ...(place && { place }), ...(code !== '' && { postCode: code }) };
    command.run({ method: 'POST', path: MY_CLOCKINGS, body });
  };
  return (
    <Paper label={t('my.now')}>
      <PaperPart className="gk-my-clock">
        <p className="gk-my-clock-day">
          <b>{format.day(current.date)}</b>
          <span>{current.shift === undefined ? t('my.noShift') : planWords(t, current, shifts)}</span>
        </p>
        <p className="gk-muted" role="status">
          {current.inAt === undefined ? t('my.notClocked') : t('my.clocked.in', { at: formatClock(current.inAt) })}
          {current.outAt === undefined ? '' : ` · ${t('my.clocked.out', { at: formatClock(current.outAt) })}`}
        </p>
        <DayNotes day={current} />
        {opensAt === undefined || strays.length === 0 || current.inAt !== undefined ? null : (
          <p className="gk-soon" role="status">
            {t('my.clocked.stray', {
              at: format.list([...new Set(strays.map(({ at }) => formatClock(at)))]),
              opens: formatClock(opensAt),
            })}
          </p>
        )}
        {opensAt === undefined || format.now >= Date.parse(opensAt) || next === 'out' || strays.length > 0 ? null : (
          <p className="gk-muted">{t('my.clock.opens', { opens: formatClock(opensAt) })}</p>
        )}
        <Button
          type="primary"
          size="large"
          block
          className="gk-my-clock-button"
          loading={locating || command.state === 'sending'}
          onClick={() => void run()}
        >
          {locating ? t('my.locating') : title}
        </Button>
        {command.problem instanceof Error ? (
          <p className="gk-late" role="alert">
            {command.problem.message}
          </p>
        ) : null}
        <div className="gk-my-clock-place">
          <Checkbox checked={tellsPlace} onChange={({ target }) => choosePlace(target.checked)}>
            {t('my.place')}
          </Checkbox>
          <Input
            aria-label={t('my.postCode')}
            placeholder={t('my.postCode')}
            maxLength={40}
            value={postCode}
            onChange={({ target }) => setPostCode(target.value)}
          />
        </div>
      </PaperPart>
    </Paper>
  );
};
