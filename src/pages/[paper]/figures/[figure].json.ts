import type { APIRoute } from 'astro';
import type { FigureModel } from '../../../figures/model.ts';
import { figurePaths } from '../../../queries/figures.ts';

export const getStaticPaths = figurePaths;

/** The figure as data: what the interactive chart reads, and whoever wants to reuse it. */
export const GET: APIRoute<{ figure: FigureModel }> = ({ props }) => Response.json(props.figure);
