import { PaperPart, SectionHead, useMay, useText } from '@goldkey/ui';
import { FoldedFiles } from '@goldkey/ui/photos';
import { Link } from 'react-router';
import { CERTIFICATES, type CertificateLine, pathOf } from '../../people/api.js';
import { useToday } from '../../people/parts.js';
import { peopleTexts } from '../../people/text/texts.js';
import { ExpiryChip } from '../certificates/expiry-chip.js';

/** The certificates of a person with their last days; nothing where there are none. */
export const CertificatesPart = ({
  items,
  propertyId,
}: {
  items: readonly CertificateLine[];
  propertyId: string | undefined;
}) => {
  const t = useText(peopleTexts);
  const may = useMay()('staffing:read');
  const today = useToday(propertyId);
  if (items.length === 0) return null;
  return (
    <PaperPart>
      <SectionHead title={t('certificates')} count={items.length} />
      <ul className="gk-lines gk-lines-tight">
        {items.map((line) => (
          <li key={line.id}>
            {may ? (
              <Link to={`/certificates?q=${encodeURIComponent(line.number)}&open=${line.id}`}>{line.craft}</Link>
            ) : (
              <span>{line.craft}</span>
            )}
            <span className="gk-lines-figure gk-lines-quiet">
              <ExpiryChip certificate={line} today={today} />
            </span>
            <span className="gk-lines-reason gk-running">
              <span>{line.number}</span>
              <span className="gk-nowrap">{line.validUntil}</span>
            </span>
            <FoldedFiles door={`${pathOf(CERTIFICATES, line.id)}/files`} />
          </li>
        ))}
      </ul>
    </PaperPart>
  );
};
