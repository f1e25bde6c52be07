import { useMay, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import type { ComplaintRecord } from '../../api.js';
import { surveyTexts } from '../survey/text/texts.js';

/** The owner stands at the desk and has not said yet how it was: the page for them, with the number filled in. */
export const RateHere = ({ record }: { record: ComplaintRecord }) => {
  const t = useText(surveyTexts);
  const may = useMay();
  const { state, number, propertyId, contactPhone, isEvaluated } = record;
  // Whose matter it is holds neither the link nor the page.
  const isOwn = record.acts.some(({ act, allowed }) => act === 'issue-owner-link' && !allowed);
  if (state !== 'closed' || isEvaluated || isOwn || contactPhone === undefined || !may('complaints:receive'))
    return null;
  const search = new URLSearchParams({ property: propertyId, number });
  return (
    <p className="gk-no-print" style={{ marginTop: 12 }}>
      <Link to={`/complaints/kiosk?${search}`}>{t('kiosk.here')}</Link>
    </p>
  );
};
