import { useText } from '@goldkey/ui';
import { Button } from 'antd';
import { identityTexts } from '../../text/texts.js';
import { BareFrame } from './bare-frame.js';

/** The group's sign-in knows the person and no account here is theirs: whom to ask, and how to come as somebody else. */
export const NoAccountPage = () => {
  const t = useText(identityTexts);
  return (
    <BareFrame title={t('noAccount.title')} lead={t('noAccount.lead')}>
      <Button type="primary" size="large" block href="/session/start?return=%2F&afresh=1">
        {t('noAccount.another')}
      </Button>
    </BareFrame>
  );
};
