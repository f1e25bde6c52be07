import { Page, Paper, PaperPart, useProperty, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import { fieldworkTexts } from './text/texts.js';

/** Where a page is about one property and none is chosen. */
export const ChooseProperty = ({ title }: { title: string }) => {
  const t = useText(fieldworkTexts);
  const { properties } = useProperty();
  return (
    <Page title={title} lead={t('choose.lead')}>
      <Paper label={t('choose')}>
        <PaperPart>
          <ul className="gk-lines">
            {properties.map(({ propertyId, name, code }) => (
              <li key={propertyId}>
                <Link to={`?property=${propertyId}`}>{name}</Link>
                <span className="gk-lines-figure gk-lines-quiet">{code}</span>
              </li>
            ))}
          </ul>
        </PaperPart>
      </Paper>
    </Page>
  );
};
