export { readConfig } from './config.ts';
export { healthRoutes, type Readiness } from './health.ts';
export { createLogger, type Logger, logFormat } from './logger.ts';
export { runProcess, type Running } from './run.ts';
export { Refusal } from './refusal.ts';
