import type { Outcome, Recorder } from '@goldkey/kernel';
import { type IssueLink, issueLink, type Link, revokeLink } from '../../domain/link/link.js';
import type { LinkStore, Tokens } from '../order-ports.js';

/** A link with its token, which is shown this once. */
export interface IssuedLink<Of extends Link> {
  readonly link: Of;
  readonly token: string;
}

/** Ends the links of a thing that were given out before, and issues one; within the transaction that holds the thing. */
export const renewLink = async <About extends object>(
  links: LinkStore<Link & About>,
  { thing, about, propertyId }: { readonly thing: string; readonly about: About; readonly propertyId: string },
  { tokens, recorder }: { readonly tokens: Tokens; readonly recorder: Recorder },
): Promise<Outcome<IssuedLink<Link & About>>> => {
  for (const { id } of await links.standing(thing)) {
    const ended = await links.change({ id }, (link) => revokeLink(link, recorder.recording(undefined)));
    if (!ended.accepted) return ended;
  }
  const token = tokens.make();
  const link: IssueLink<About>['link'] = { ...about, id: recorder.newId(), propertyId, tokenHash: tokens.hash(token) };
  const issued = await links.issue(issueLink({ ...recorder.recording(undefined), link }));
  return issued.accepted ? { accepted: true, value: { link: issued.value.state, token } } : issued;
};
