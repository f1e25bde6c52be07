import './handover.css';
import { FormRows, PrintedForm, PrintedForms, useProperty, usePropertyContact, useText } from '@goldkey/ui';
import type { HouseholdRecord } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { CHECK_ITEMS, CHECK_RESULTS, METERS } from './handover.js';

type Place = Pick<HouseholdRecord, 'propertyId' | 'building' | 'room'>;

/** Which property and home a hand-over is of: whoever signs its paper, or finds it later, reads it there. */
export const usePlaceFacts = ({ propertyId, building, room }: Place) => {
  const t = useText(estatesTexts);
  const { properties } = useProperty();
  const property = properties.find((one) => one.propertyId === propertyId)?.name;
  return {
    property: { label: t('properties.column.name'), value: property },
    home: { label: t('households.column.room'), value: `${building} ${room}` },
  };
};

/** Where owner and keeper sign on paper; nothing on the screen. */
export const SignLines = () => {
  const t = useText(estatesTexts);
  return (
    <div className="gk-handover-sign">
      <span>{t('handover.signed.receiver')}</span>
      <span>{t('handover.signed.keeper')}</span>
      <span>{t('handover.signed.on')}</span>
    </div>
  );
};

const KEY_ROWS = ['1', '2', '3', '4'];

/** The empty check-list with room for keys, readings and signatures: what is printed before the walk through a home. */
export const HandoverSheet = ({ household }: { household: Place }) => {
  const t = useText(estatesTexts);
  const { property, home } = usePlaceFacts(household);
  return (
    <div className="gk-handover-sheet">
      <PrintedForms>
        <PrintedForm
          title={t('handover.title')}
          property={property.value ?? null}
          contact={usePropertyContact(household.propertyId)}
        >
          <FormRows
            facts={[home, { label: t('handover.receiver'), value: null }, { label: t('handover.heldOn'), value: null }]}
          />
          <CheckList />
        </PrintedForm>
      </PrintedForms>
    </div>
  );
};

const CheckList = () => {
  const t = useText(estatesTexts);
  return (
    <>
      <table>
        <thead>
          <tr>
            <th>{t('handover.item')}</th>
            {CHECK_RESULTS.map((result) => (
              <th key={result}>{t(`handover.result.${result}`)}</th>
            ))}
            <th style={{ width: '40%' }}>{t('handover.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {CHECK_ITEMS.map((item) => (
            <tr key={item}>
              <th>{t(`handover.item.${item}`)}</th>
              {CHECK_RESULTS.map((result) => (
                <td key={result}>□</td>
              ))}
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            <th>{t('handover.meter')}</th>
            <th>{t('handover.meter.number')}</th>
            <th>{t('handover.meter.reading')}</th>
          </tr>
        </thead>
        <tbody>
          {METERS.map((meter) => (
            <tr key={meter}>
              <th>{t(`handover.meter.${meter}`)}</th>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            <th>{t('handover.keys')}</th>
            <th style={{ width: '30%' }}>{t('handover.key.count')}</th>
          </tr>
        </thead>
        <tbody>
          {KEY_ROWS.map((row) => (
            <tr key={row}>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <SignLines />
    </>
  );
};
