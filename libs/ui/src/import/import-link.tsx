import { Button } from 'antd';
import { Link } from 'react-router';
import { useMay } from '../data/session.js';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';

/** The way to a list's import, beside *new*; nothing for who may not. */
export const ImportLink = ({ to, permission }: { to: string; permission: string }) => {
  const t = useText(uiTexts);
  const may = useMay();
  return may(permission) ? (
    <Link to={to} className="gk-only-desk">
      <Button tabIndex={-1}>{t('list.import')}</Button>
    </Link>
  ) : null;
};
