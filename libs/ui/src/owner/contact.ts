import type { PropertyContact } from '../contact/property-contact.js';
import { telephoneHref } from '../format/telephone.js';
import type { Locale } from '../language/locale.js';
import { element } from './element.js';

const zhCN = {
  title: '联系服务中心',
  call: '拨打 {telephone}',
  allHours: '24 小时 {telephone}',
  hours: '服务时间 {hours}',
} as const;

type ContactWords = { readonly [Key in keyof typeof zhCN]: string };

const words: Readonly<Record<Locale, ContactWords>> = {
  'zh-CN': zhCN,
  'zh-TW': {
    title: '聯絡服務中心',
    call: '撥打 {telephone}',
    allHours: '24 小時 {telephone}',
    hours: '服務時間 {hours}',
  },
  en: {
    title: 'Reach the service centre',
    call: 'Call {telephone}',
    allHours: 'At any hour {telephone}',
    hours: 'Open {hours}',
  },
};

const numberLink = (telephone: string, text: string): HTMLElement =>
  element('a', { class: 'call', href: telephoneHref(telephone) }, text.replace('{telephone}', telephone));

/** Whom an owner can call, and where and when somebody is there; nothing where the property has not said. */
export const contactPart = (contact: PropertyContact | undefined, locale: Locale): HTMLElement | undefined => {
  const { telephone, telephoneAllHours, centreAddress, openingHours } = contact ?? {};
  const t = words[locale];
  const parts = [
    telephone !== undefined && numberLink(telephone, t.call),
    telephoneAllHours !== undefined && numberLink(telephoneAllHours, t.allHours),
    centreAddress !== undefined && element('p', {}, centreAddress),
    openingHours !== undefined && element('p', {}, t.hours.replace('{hours}', openingHours)),
  ].filter((part) => part !== false);
  if (parts.length === 0) return undefined;
  return element('section', { class: 'contact', 'aria-label': t.title }, element('h2', {}, t.title), ...parts);
};
