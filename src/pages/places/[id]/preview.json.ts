import type { APIRoute } from 'astro';
import type { PagePreview } from '../../../previews/page-preview.ts';
import { namePreviewPaths } from '../../../queries/previews.ts';

export const getStaticPaths = () => namePreviewPaths('place');

/** What a link to the name shows when it is pointed at. */
export const GET: APIRoute<{ preview: PagePreview }> = ({ props }) => Response.json(props.preview);
