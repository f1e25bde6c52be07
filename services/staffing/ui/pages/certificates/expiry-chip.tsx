import { StateChip, useText } from '@goldkey/ui';
import type { CertificateLine } from '../../people/api.js';
import { peopleTexts } from '../../people/text/texts.js';
import { expiryOf } from './certificate.js';

/** Where a certificate stands: in force, near its end, over, renewed, revoked. */
export const ExpiryChip = ({ certificate, today }: { certificate: CertificateLine; today: string }) => {
  const t = useText(peopleTexts);
  const { warning, days, tone } = expiryOf(certificate, today);
  const words = () => {
    if (certificate.state !== 'valid') return t(`certificate.state.${certificate.state}`);
    if (warning === 'over') return t('certificate.over');
    if (days === 0) return t('certificate.today');
    return warning === undefined ? t('certificate.state.valid') : t('certificate.within', { days });
  };
  return <StateChip tone={tone}>{words()}</StateChip>;
};
