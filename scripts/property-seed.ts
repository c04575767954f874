import { configureGlobal } from 'fast-check';

// The same commit passes or fails the same way twice. Another seed looks for what this one does not find:
// PROPERTY_SEED=7 npx vitest run --project unit
configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_123) });
