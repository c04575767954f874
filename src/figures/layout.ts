import type { Frame } from './frame.ts';
import { layoutKinds } from './layout-kinds.ts';
import { layoutMonths } from './layout-months.ts';
import type { FigureModel } from './model.ts';

/** Lays a figure out, at a phone’s width a frame. */
export function layOut(model: FigureModel): Frame[] {
  return model.axis.kind === 'months' ? layoutMonths(model, model.axis) : layoutKinds(model, model.axis);
}
