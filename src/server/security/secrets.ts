import { timingSafeEqual } from 'node:crypto';

export interface Secrets {
  /** In the address that is opened first; for programs, behind `Authorization: Bearer`. */
  readonly token: string;
  /** In the cookie of whoever came by that address. */
  readonly session: string;
  /** What addresses of invited readers are signed with; the same at each start. */
  readonly invitations: string;
  readonly port: number;
}

/** Whether two secrets are the same, in a time that tells nothing of them. */
export function same(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
