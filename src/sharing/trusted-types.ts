/** The part of the browser's Trusted Types that is used; TypeScript's own description has none yet. */
interface TrustedTypes {
  createPolicy<Rules extends Partial<TrustedPolicy>>(name: string, rules: Rules): TrustedPolicy;
}

/** Makes of strings what may stand where HTML or a program's address is expected. */
export interface TrustedPolicy {
  createHTML(html: string): string;
  createScriptURL(address: string): string;
}

/** Undefined in browsers that take strings there. */
export const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
