import { answerCalls } from '../processes/calls.ts';
import { burst } from './burst.ts';
import type { LoadCalls } from './calls.ts';

answerCalls<LoadCalls>({ burst });
console.log('load is ready');
