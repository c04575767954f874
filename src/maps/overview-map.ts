import type { Caption, Fineness } from './draw.ts';
import type { Frame } from './frame.ts';
import type { Label } from './labels.ts';

/** A place to be shown, and how often it is named. */
export interface WeightedPlace {
  readonly id: string;
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
  readonly mentions: number;
  /** A country is shown by its area; a town by where it is; anything else by its middle. */
  readonly extent: 'country' | 'area' | 'town';
}

/** The paper that maps are drawn on: how wide, and how large its letters are. */
export interface Sheet {
  readonly width: number;
  /** Least and greatest height, as a share of the width. */
  readonly shape: readonly [least: number, most: number];
  readonly fontSize: number;
  /** Radius of a place that is named once, and of the one that is named most. */
  readonly radius: readonly [least: number, most: number];
  readonly fine: Fineness;
}

/** One map of the page of places. */
export interface OverviewMap extends Frame {
  /** `region-1`, of its sheet’s maps this one’s alone. */
  readonly id: string;
  readonly title: string;
  readonly land: string;
  readonly borders: string;
  /** Areas of the countries that its places lie in or are. */
  readonly areas: string;
  /** Names of countries, for orientation. */
  readonly countries: readonly Caption[];
  /** Places that this map names, the most frequent first. */
  readonly points: readonly OverviewPoint[];
  /** Places that a closer map names: dots to see where they are. */
  readonly dots: readonly { x: number; y: number; text: string }[];
  /** Where closer maps lie, by their ids. */
  readonly insets: readonly {
    id: string;
    title: string;
    x: number;
    y: number;
    width: number;
    height: number;
  }[];
}

export interface OverviewPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Its area grows with how often the place is named. */
  readonly r: number;
  readonly extent: WeightedPlace['extent'];
  /** Nothing where names crowd: it is shown when the point is pointed at or focused. */
  readonly label: Label | undefined;
  /** Where the name is written if it is asked for. */
  readonly aside: Label;
  /** Where it lies, if that is beyond the frame, at the edge of which it stands. */
  readonly beyond: Arrow | undefined;
}

/** Which way a place lies that a map does not reach. */
export type Arrow = '←' | '→' | '↑' | '↓';

/** What a map is drawn by, beside its places. */
export interface Drawing {
  /** Mentions of the place that is named most. */
  most: number;
  sheet: Sheet;
}
