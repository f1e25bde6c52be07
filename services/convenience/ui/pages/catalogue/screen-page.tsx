import { Loaded, useRead, useText } from '@goldkey/ui';
import { formatMoney } from '@goldkey/ui/format';
import { useParams } from 'react-router';
import { type Catalogue, door } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';
import './screen.css';

const RENEW_MS = 10 * 60_000;

/** The published list on the screen in the hall: large, without anything to press, renewed by itself. */
export const ScreenPage = () => {
  const t = useText(convenienceTexts);
  const { id = '' } = useParams();
  const read = useRead<Catalogue>(door('catalogues', id), {}, { every: RENEW_MS });
  return (
    <main id="main" className="cv-screen">
      <Loaded query={read} rows={10}>
        {({ propertyName, year, lines }) => (
          <>
            <h1>{`${propertyName ?? ''} ${t('catalogue.poster', { year })}`}</h1>
            <ul>
              {lines.map(({ itemId, name, charged, price, unit }) => (
                <li key={itemId}>
                  <span>{name}</span>
                  <span>{charged ? `${formatMoney(price)}/${unit}` : t('free')}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </main>
  );
};
