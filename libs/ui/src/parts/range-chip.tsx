import { Popover } from 'antd';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import { Icon } from './icon.js';

/** The calendar comes when somebody wants to choose a day. */
const DayField = lazy(() => import('../form/moment-field.js').then((module) => ({ default: module.DayField })));

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
  // Who is quick gives the second day before the first is drawn: neither takes the other away.
  const latest = useRef({ from, until });
  useEffect(() => {
    latest.current = { from, until };
  }, [from, until]);
  const put = (part: { readonly from?: string | undefined } | { readonly until?: string | undefined }) => {
    latest.current = { ...latest.current, ...part };
    onChange(latest.current);
  };
  const shown =
    from === undefined && until === undefined ? undefined : `${from?.slice(5) ?? '…'} – ${until?.slice(5) ?? '…'}`;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <Suspense fallback={null}>
          <div className="gk-range">
            <DayField label={`${label} ${t('list.from')}`} value={from} onChange={(day) => put({ from: day })} />
            <DayField label={`${label} ${t('list.until')}`} value={until} onChange={(day) => put({ until: day })} />
          </div>
        </Suspense>
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
