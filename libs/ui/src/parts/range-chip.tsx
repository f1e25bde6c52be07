import { Input, Popover } from 'antd';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import { Icon } from './icon.js';

/** A filter by days, both ends included, either of which may be open. */
export const RangeChip = ({
  label,
  from,
  until,
  onChange,
}: {
  label: string;
  from: string | undefined;
  until: string | undefined;
  onChange: (range: { from: string | undefined; until: string | undefined }) => void;
}) => {
  const t = useText(uiTexts);
  const shown =
    from === undefined && until === undefined ? undefined : `${from?.slice(5) ?? '…'} – ${until?.slice(5) ?? '…'}`;
  const day = (text: string) => (text === '' ? undefined : text);
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <div className="gk-range">
          <label>
            <span className="gk-small gk-muted">{t('list.from')}</span>
            <Input
              type="date"
              value={from ?? ''}
              max={until}
              onChange={(event) => onChange({ from: day(event.target.value), until })}
            />
          </label>
          <label>
            <span className="gk-small gk-muted">{t('list.until')}</span>
            <Input
              type="date"
              value={until ?? ''}
              min={from}
              onChange={(event) => onChange({ from, until: day(event.target.value) })}
            />
          </label>
        </div>
      }
    >
      <button type="button" className="gk-chip" data-set={shown !== undefined}>
        <span className="gk-chip-label">{label}</span>
        {shown === undefined ? null : <b>{shown}</b>}
        <Icon name="down" small />
      </button>
    </Popover>
  );
};
