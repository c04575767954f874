/** The part that is used of a package without types. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  import type { Found } from './quotation-address.ts';

  /** Finds the shortest words that tell a selection apart on its page; status 0 is success. */
  export function generateFragment(selection: Selection): Found;
}
