import { readPlan } from '../kept/plan.ts';

/**
 * The paths of pages that span papers, for `getStaticPaths`. A part of a build makes none of them, and so need not
 * gather what they are made from.
 */
export const ofTheSite =
  <T>(list: () => T[] | Promise<T[]>) =>
  async (): Promise<T[]> =>
    readPlan().part === undefined ? list() : [];
