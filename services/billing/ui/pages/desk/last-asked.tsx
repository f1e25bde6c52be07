import { useFormat, useRead, useText } from '@goldkey/ui';
import { DUNNINGS, type DunningLine } from '../../api-arrears.js';
import { deskTexts } from '../../text/desk/texts.js';
import { billingTexts } from '../../text/texts.js';

/** What the household said when it was last asked to pay. */
export const LastAsked = ({ householdId }: { householdId: string }) => {
  const t = useText(billingTexts);
  const words = useText(deskTexts);
  const format = useFormat();
  const read = useRead<{ readonly items: readonly DunningLine[] }>(DUNNINGS, {
    householdId,
    sort: '-day',
    pageSize: 1,
  });
  const [last] = read.data?.items ?? [];
  if (last === undefined) return null;
  const { step, result, day, promisedBy, note } = last;
  const promise = promisedBy === undefined ? '' : words('promised', { day: format.day(promisedBy) });
  const said = `${t(`step.${step}`)} · ${t(`result.${result}`)}${promise}`;
  return (
    <p className="gk-small gk-muted">
      {words('last', { day: format.day(day), words: said })} {note}
    </p>
  );
};
