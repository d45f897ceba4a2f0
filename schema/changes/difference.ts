import type { Change } from './change.ts';
import type { Usage } from './usage.ts';

/** A change before it is known who declares the element, where it stands, and who uses it. */
export interface Difference extends Pick<Change, 'class' | 'code' | 'coordinate' | 'message'> {
  /** Whether an operation with this usage is touched; where left out: one that names or reaches the coordinate. */
  touches?: (usage: Usage) => boolean;
  /** The same where the element is retired by now; `touches` where left out. */
  touchesRetired?: (usage: Usage) => boolean;
  /** Elements of which one has to be retired for the change to be free; the coordinate where left out. */
  retires?: string[];
}
