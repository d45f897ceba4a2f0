import { testFeatures } from './features.fixture.ts';
import { graphqlFeatures } from './features.ts';

testFeatures(graphqlFeatures);
