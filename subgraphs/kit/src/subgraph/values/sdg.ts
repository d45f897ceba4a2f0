export interface SdgRef {
  id: string;
  kind: 'GOAL' | 'TARGET' | 'INDICATOR';
  goal: number;
}

/** `8` is a goal, `8.5` or `8.a` a target, `8.5.1` an indicator of the 2030 Agenda. */
export function sdgOf(id: string): SdgRef {
  const [goal, ...rest] = id.split('.');
  const kind = rest.length === 0 ? 'GOAL' : rest.length === 1 ? 'TARGET' : 'INDICATOR';
  return { id, kind, goal: Number(goal) };
}
