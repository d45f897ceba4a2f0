import { createHash } from 'node:crypto';
import { type Engine, type EngineConfig, type EngineOptions, startEngine } from '../engine.ts';
import type { KnownOperation } from '../warm-up.ts';
import { readSupergraph } from './read.ts';
import { watchForChanges } from './watch.ts';

/** Which supergraph is served, for `/health/ready`. */
export interface SupergraphState {
  /** The beginning of the SHA-256 of its text. */
  version: string;
  since: string;
  /** A newer one that cannot be served, and why. */
  rejected?: { version: string | null; since: string; reason: string };
}

/** The engine over whatever the supergraph's file has. */
export interface Served {
  current: () => Engine;
  state: () => SupergraphState;
  /** Calls with the engine that is served, and with each that takes its place; returns what ends that. */
  onEngine: (use: (engine: Engine) => void) => () => void;
  stop: () => Promise<void>;
}

/**
 * Serves the supergraph's file, and each new content of it once that is validated and planned for. What cannot be served
 * changes nothing.
 *
 * @param options.known operations to plan beforehand.
 * @throws Refusal where the file cannot be served at the start.
 */
export async function serveSupergraph(
  config: EngineConfig,
  options: EngineOptions & { known: readonly KnownOperation[] },
): Promise<Served> {
  const { log, known } = options;
  const { supergraph: file } = config;
  const users = new Set<(engine: Engine) => void>();
  let engine = await startEngine(await readSupergraph(file), config, options);
  let isStopped = false;
  let state: SupergraphState = { version: versionOf(engine.supergraph), since: now() };

  function reject(text: string | null, error: Error): void {
    const version = text === null ? null : versionOf(text);
    const reason = error.message.replaceAll(file, 'the file');
    const isKnown = state.rejected?.version === version && state.rejected.reason === reason;
    if (isKnown) return;
    state = { ...state, rejected: { version, since: now(), reason } };
    log.error({ version, reason: error.message }, 'the new supergraph cannot be served: the one before is');
  }

  async function reload(): Promise<void> {
    let text: string | null = null;
    try {
      text = await readSupergraph(file);
      if (text === engine.supergraph) {
        const { rejected: _, ...rest } = state;
        state = rest;
        return;
      }
      const next = await startEngine(text, config, options);
      try {
        await next.warmUp([...known, ...engine.mostUsed()]);
      } catch (error) {
        await next.retire();
        throw error;
      }
      if (isStopped) await next.retire();
      else takeOver(next);
    } catch (error) {
      reject(text, error as Error);
    }
  }

  function takeOver(next: Engine): void {
    const before = engine;
    engine = next;
    state = { version: versionOf(next.supergraph), since: now() };
    for (const use of users) use(next);
    log.info({ version: state.version }, 'a new supergraph is served');
    before.retire().catch((error: Error) => log.error({ err: error }, 'the supergraph before could not be closed'));
  }

  const unwatch = watchForChanges(file, reload);
  // What nobody has asked for yet keeps nobody waiting.
  engine.warmUp(known).catch((error: Error) => log.error({ err: error }, 'nothing was planned beforehand'));
  return {
    current: () => engine,
    state: () => state,
    onEngine(use) {
      use(engine);
      users.add(use);
      return () => users.delete(use);
    },
    async stop() {
      isStopped = true;
      unwatch();
      await engine.retire();
    },
  };
}

const versionOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
const now = () => new Date().toISOString();
