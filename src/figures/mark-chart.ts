import {
  type CartesianScaleTypeRegistry,
  Chart,
  type ControllerDatasetOptions,
  type CoreChartOptions,
  DatasetController,
  Element,
  LinearScale,
  type UpdateMode,
} from 'chart.js';
import { drawMark } from './draw-mark.ts';
import { frameWidth, type Mark, type Plot } from './frame.ts';
import { paint, type Theme } from './paint.ts';
import type { Box } from './scene.ts';

/** One mark as Chart.js holds it: its lower left corner on the scales, and the mark itself. */
export interface MarkPoint {
  x: number;
  y: number;
  mark: Mark;
  counts: Plot['counts'];
}

/** The marks of one series in one plot. */
export interface MarkDataset {
  type: 'mark';
  label: string;
  xAxisID: string;
  yAxisID: string;
  data: MarkPoint[];
  /** The series, nothing for events. */
  series: string | undefined;
  /** Colours of the moment: they change with the reader’s scheme. */
  theme: () => Theme;
}

declare module 'chart.js' {
  // Chart.js’s way of telling its types of one more kind of chart.
  interface ChartTypeRegistry {
    mark: {
      chartOptions: CoreChartOptions<'mark'>;
      datasetOptions: ControllerDatasetOptions & Pick<MarkDataset, 'series' | 'theme'>;
      defaultDataPoint: MarkPoint;
      metaExtensions: object;
      parsedDataType: MarkPoint;
      scales: keyof CartesianScaleTypeRegistry;
    };
  }
}

interface MarkProps extends Box {
  x: number;
  y: number;
  point: MarkPoint;
  theme: Theme;
  /** Pixels of the canvas for a unit of the picture. */
  unit: number;
}

/** Draws one mark between the pixels its controller gives it. */
class MarkElement extends Element<MarkProps> {
  static id = 'mark';

  draw(context: CanvasRenderingContext2D): void {
    const { left, right, top, bottom, point, theme, unit } = this.getProps([
      'left',
      'right',
      'top',
      'bottom',
      'point',
      'theme',
      'unit',
    ]);
    const box = { left: left / unit, right: right / unit, top: top / unit, bottom: bottom / unit };
    context.save();
    context.scale(unit, unit);
    paint(context, drawMark(point.mark, box, point.counts), theme, (d) => new Path2D(d));
    context.restore();
  }
}

/** A type of chart whose data are marks with an extent on both scales: none of the stock types has that. */
class MarkController extends DatasetController<'mark'> {
  static id = 'mark';
  static defaults = { datasetElementType: false, dataElementType: 'mark', parsing: false };

  override update(mode: UpdateMode): void {
    const { data } = this.getMeta();
    this.updateElements(data, 0, data.length, mode);
  }

  override updateElements(elements: Element[], start: number, count: number, mode: UpdateMode): void {
    const { xScale, yScale } = this.getMeta();
    if (!xScale || !yScale) return;
    // The registry above says what the data of this controller are; its getter says “of any chart”.
    const dataset = this.getDataset() as unknown as MarkDataset;
    for (let index = start; index < start + count; index++) {
      const point = dataset.data[index];
      const element = elements[index];
      if (!point || !element) continue;
      const [left, right] = point.mark.x.map((value) => xScale.getPixelForValue(value));
      const [bottom, top] = point.mark.y.map((value) => yScale.getPixelForValue(value));
      const unit = this.chart.width / frameWidth;
      const place = { left, right, top, bottom, x: left, y: top };
      this.updateElement(element, index, { ...place, point, theme: dataset.theme(), unit }, mode);
    }
  }
}

Chart.register(MarkController, MarkElement, LinearScale);

export { Chart };
