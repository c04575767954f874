import type { APIRoute } from 'astro';
import { describePaperFile } from '../../exports/paper-file.ts';
import { paperSchemaUrl } from '../../queries/paper-file.ts';

/** The shape of papers for programs: what each `paper.json` names as its own. */
export const GET: APIRoute = () => Response.json(describePaperFile(paperSchemaUrl));
