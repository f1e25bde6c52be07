import type { Post } from './readers.js';

/** Whether the post is held on the day; both ends included (rulebook 0, who). */
export const isHeldOn = ({ from, until }: Post, day: string): boolean =>
  from <= day && (until === undefined || day <= until);

/** Of two that hold one post: the appointment that began last, then the smaller id (rulebook 0, who). */
export const byAge = (a: Post, b: Post): number =>
  a.from !== b.from ? (a.from < b.from ? 1 : -1) : a.appointmentId < b.appointmentId ? -1 : 1;

/** Who holds the manager's post of a property on a day. */
export const managerOf = (posts: readonly Post[], propertyId: string, day: string): string | undefined =>
  posts
    .filter((post) => post.propertyId === propertyId && post.role === 'property-manager' && isHeldOn(post, day))
    .sort(byAge)[0]?.employeeId;
