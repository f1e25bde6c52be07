import { type Instant, type Outcome, refuse } from '@goldkey/kernel';
import { checkMailto } from './mail.js';
import type { WebhookTarget } from './webhook.js';

/** What somebody decides about a target. */
export type WebhookWish = Pick<WebhookTarget, 'name' | 'url' | 'format' | 'kinds' | 'unitId'>;

/** Hosts, with a port where one is meant, that the installation itself allows although they are near. */
export type AllowedHosts = ReadonlySet<string>;

/** Whether the installation names the host of this address. */
export const isAllowedByName = ({ hostname, host }: URL, allowed: AllowedHosts): boolean =>
  allowed.has(host.toLowerCase()) || allowed.has(hostname.toLowerCase());

/** The field that is wrong. */
const AT_ADDRESS = { fields: ['url'] };

/**
 * An address that may be written down: HTTPS, and no name or password in it, which logs would show. What it leads to is
 * looked at with each connection. For mail: addresses of people or lists.
 */
const checkAddress = ({ url: text, format }: WebhookWish, allowed: AllowedHosts): Outcome<string> => {
  if (format === 'mail') return checkMailto(text);
  if (!URL.canParse(text)) return refuse('evaluation.webhook-address-invalid', AT_ADDRESS);
  const url = new URL(text);
  if (url.username !== '' || url.password !== '')
    return refuse('evaluation.webhook-address-with-password-invalid', AT_ADDRESS);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isAllowedByName(url, allowed)))
    return { accepted: true, value: url.href };
  return refuse('evaluation.webhook-address-not-https-invalid', AT_ADDRESS);
};

/** Registers a target. */
export const registerWebhook = (
  wish: WebhookWish & { readonly targetId: string },
  { by, at, allowed }: { readonly by: string; readonly at: Instant; readonly allowed: AllowedHosts },
): Outcome<WebhookTarget> => {
  const address = checkAddress(wish, allowed);
  if (!address.accepted) return address;
  return {
    accepted: true,
    value: {
      ...wish,
      url: address.value,
      kinds: [...new Set(wish.kinds)],
      state: 'active',
      createdBy: by,
      createdAt: at,
      failures: 0,
      version: 1,
    },
  };
};

/** Changes what a target gets, and where. */
export const changeWebhook = (
  target: WebhookTarget,
  wish: WebhookWish,
  allowed: AllowedHosts,
): Outcome<WebhookTarget> => {
  const address = checkAddress(wish, allowed);
  if (!address.accepted) return address;
  const { unitId: _unitId, ...rest } = target;
  return { accepted: true, value: { ...rest, ...wish, url: address.value, kinds: [...new Set(wish.kinds)] } };
};

/** Sends nothing for a while, or sends again; what waited meanwhile is sent then. */
export const switchWebhook = (target: WebhookTarget, on: boolean): Outcome<WebhookTarget> => {
  if (on === (target.state === 'active')) return refuse('evaluation.webhook-switched-already');
  const { failingSince: _since, nextAt: _nextAt, ...rest } = target;
  return { accepted: true, value: { ...rest, failures: 0, state: on ? 'active' : 'paused' } };
};
