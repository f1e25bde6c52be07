import './printed-form.css';
import { Button } from 'antd';
import { Children, type ReactNode } from 'react';
import { ContactLine } from '../contact/contact-line.js';
import type { PropertyContact } from '../contact/property-contact.js';
import { useRead } from '../data/data-context.js';
import { useMay } from '../data/session.js';
import { useText } from '../language/language-context.js';
import { Icon } from '../parts/icon.js';
import type { Fact } from '../parts/lines.js';
import { uiTexts } from '../text/texts.js';

/** The group's name, as the organisation has it; undefined for who may not see the organisation. */
const useGroupName = (): string | undefined => {
  const may = useMay()('staffing:read');
  const read = useRead<{ readonly items: readonly { readonly name: string }[] }>(
    may ? '/api/staffing/units' : undefined,
    { kind: 'group', pageSize: 1 },
  );
  return read.data?.items[0]?.name;
};

/** Facts in ruled rows: what has no value yet keeps its row, to be filled in by hand. */
export const FormRows = ({ facts }: { facts: readonly Fact[] }) => (
  <table>
    <tbody>
      {facts.map(({ label, value }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** One form: who issues it, its title and number, what it says, and lines to sign on. */
export const PrintedForm = ({
  title,
  number,
  property,
  contact,
  isVoid,
  signs = [],
  children,
}: {
  title: string;
  number?: string;
  property?: string | null;
  /** How the property is reached, at the foot. */
  contact?: PropertyContact | undefined;
  /** Why it holds no more, in words. */
  isVoid?: string;
  /** Who signs. */
  signs?: readonly string[];
  children: ReactNode;
}) => {
  const t = useText(uiTexts);
  const group = useGroupName();
  return (
    <article className="gk-sheet" aria-label={number === undefined ? title : `${title} ${number}`}>
      <p className="gk-sheet-issuer">
        <span>{group}</span>
        <span>{property}</span>
      </p>
      <h2>{title}</h2>
      {number === undefined ? null : <p className="gk-sheet-number">{t('sheet.number', { number })}</p>}
      {isVoid === undefined ? null : <p className="gk-sheet-void">{isVoid}</p>}
      {children}
      {signs.length === 0 ? null : (
        <div className="gk-sheet-signs">
          {signs.map((sign) => (
            <span key={sign}>{sign}</span>
          ))}
        </div>
      )}
      <ContactLine contact={contact} />
    </article>
  );
};

/** The forms of a page, each on a page of its own. */
export const PrintedForms = ({ children }: { children: ReactNode }) => (
  <div className={Children.count(children) === 1 ? 'gk-sheets gk-sheets-alone' : 'gk-sheets'}>{children}</div>
);

/** Prints what stands on the page. */
export const PrintButton = () => {
  const t = useText(uiTexts);
  return (
    <Button type="primary" icon={<Icon name="print" small />} onClick={() => window.print()}>
      {t('panel.print')}
    </Button>
  );
};
