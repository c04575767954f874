/** Something drawn at a point, with a name to write beside it. */
export interface Marked {
  readonly x: number;
  readonly y: number;
  /** Radius of its mark. */
  readonly r: number;
  readonly text: string;
}

/** Where a name is written: its baseline’s anchor, and on which side of it the text lies. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Too far from its mark to be taken for its name without a line between them. */
  readonly leader?: boolean;
}

/** A stretch of the drawing. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Finds each name a place near its mark where it covers no other name, as few marks as can be, and stays in the
 * frame; where the marks crowd, further off. The first in the list choose first. Nothing where no place is left.
 *
 * @param size font size in the drawing’s units; widths are estimated from it
 * @param occupied where no name may lie
 */
export function placeLabels(
  marks: readonly Marked[],
  frame: { width: number; height: number },
  size: number,
  occupied: readonly Box[] = [],
): (Label | undefined)[] {
  const taken: Box[] = [...occupied];
  return marks.map((mark) => {
    const others = marks.filter((other) => other !== mark).map(boxOf);
    const cost = ({ label, box }: { label: Label; box: Box }, away: number) => {
      const covered = others.filter((other) => overlap(box, other)).length;
      // A line to the name is bad, a long one worse, a covered mark worse than that, and a line across others worst.
      const crossed = label.leader
        ? others.concat(taken).filter((other) => crosses(mark, label, other)).length
        : 0;
      return covered * 1.7 + (label.leader ? 1.2 + away * 0.3 : 0) + crossed * 2;
    };
    const spots = [0, 0.9, 1.9, 3.2].flatMap((away) =>
      spotsAround(mark, size, away * size)
        .filter(({ box }) => inside(box, frame) && !taken.some((other) => overlap(box, other)))
        .map((spot) => ({ ...spot, cost: cost(spot, away) })),
    );
    const best = spots.toSorted((a, b) => a.cost - b.cost)[0];
    if (best) taken.push(best.box);
    return best?.label;
  });
}

/** Whether the line from a mark to its name runs through a box. */
function crosses(from: Marked, to: Label, box: Box): boolean {
  return [0.2, 0.35, 0.5, 0.65, 0.8, 0.95].some((part) => {
    const x = from.x + (to.x - from.x) * part;
    const y = from.y + (to.y - from.y) * part;
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
  });
}

/** Where a text lies: a letter of the widest common sans serif faces is on average six tenths as wide as its size. */
export function textBox({ x, y, anchor }: Label, text: string, size: number, letter = 0.6): Box {
  const width = text.length * size * letter;
  const left = x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.25 };
}

/** Right, left, below, above, then the corners, as map-makers prefer. */
function spotsAround({ x, y, r, text }: Marked, size: number, away: number): { label: Label; box: Box }[] {
  const gap = r + size * 0.3 + away;
  const corner = r * 0.7 + size * 0.15 + away * 0.7;
  const spot = (dx: number, dy: number, anchor: Label['anchor']) => {
    const label: Label = { x: round(x + dx), y: round(y + dy), anchor, ...(away > 0 && { leader: true }) };
    return { label, box: textBox(label, text, size) };
  };
  return [
    spot(gap, size * 0.32, 'start'),
    spot(-gap, size * 0.32, 'end'),
    spot(0, gap + size * 0.75, 'middle'),
    spot(0, -gap, 'middle'),
    spot(corner, -corner, 'start'),
    spot(corner, corner + size * 0.7, 'start'),
    spot(-corner, -corner, 'end'),
    spot(-corner, corner + size * 0.7, 'end'),
  ];
}

export const boxOf = ({ x, y, r }: Marked): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });
export const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const inside = (box: Box, { width, height }: { width: number; height: number }) =>
  box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;
/** A number as short as a drawing needs it. */
export const round = (value: number) => Math.round(value * 10) / 10;
