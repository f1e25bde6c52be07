import '../parts/plain-table.css';
import { Alert, Button } from 'antd';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import type { Difference } from './differing.js';

const Differences = ({ differences }: { differences: readonly Difference[] }) => {
  const t = useText(uiTexts);
  return (
    <table className="gk-plain-table">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('record.stale.was')}</th>
          <th scope="col">{t('record.stale.now')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ label, was, now }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{was}</td>
            <td>
              <b>{now}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** After a stale version: what changed meanwhile, and going on from there. What was typed stays. */
export const StaleNote = ({ differences, takeNew }: { differences: readonly Difference[]; takeNew: () => void }) => {
  const t = useText(uiTexts);
  return (
    <Alert
      className="gk-form-note"
      type="warning"
      title={t('record.stale')}
      description={
        <>
          <p>{t(differences.length > 0 ? 'record.stale.lead' : 'record.stale.untold')}</p>
          {differences.length > 0 ? <Differences differences={differences} /> : null}
          <Button onClick={takeNew} style={{ marginTop: 8 }}>
            {t('record.stale.takeNew')}
          </Button>
        </>
      }
    />
  );
};
