import { expect, inject, it } from 'vitest';
import { findHeavyPages } from '../integrations/weigh-pages.ts';

it('has no page that costs a reader more than its budget', () =>
  expect(findHeavyPages(inject('dist'), process.env['BASE_PATH'] ?? '/')).toEqual([]));
