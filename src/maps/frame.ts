/** The size of a drawing, in the units of its `viewBox`. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}
