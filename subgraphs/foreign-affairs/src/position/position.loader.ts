import { childLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { PositionStatementRow } from './position.mapper.ts';

export function createPositionLoaders({ positions }: Services) {
  return {
    positions: childLoader<PositionStatementRow>(
      'recommendation.positions',
      (row) => row.recommendationId,
      positions.of,
    ),
  };
}

export type PositionLoaders = ReturnType<typeof createPositionLoaders>;
