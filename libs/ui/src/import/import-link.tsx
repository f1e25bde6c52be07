import { Button } from 'antd';
import { Link } from 'react-router';
import { useMay } from '../data/session.js';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';

/** The way to a list's import, beside *new*; nothing for who may not. `title` where a page has more than one. */
export const ImportLink = ({ to, permission, title }: { to: string; permission: string; title?: string }) => {
  const t = useText(uiTexts);
  const may = useMay();
  return may(permission) ? (
    <Link to={to} className="gk-only-desk">
      <Button tabIndex={-1}>{title ?? t('list.import')}</Button>
    </Link>
  ) : null;
};
