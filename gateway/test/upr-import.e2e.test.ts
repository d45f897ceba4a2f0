import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, test } from 'vitest';
import { root, type RunningHub, startHub } from './hub.fixture.ts';
import { runScript } from './script.fixture.ts';

const file = join(root, '../shared/data/upr-info/kazakhstan-cycles-1-2.csv');
const isThere = existsSync(file);

const hub: RunningHub | null = isThere ? await startHub() : null;
afterAll(() => hub?.stop());

const script = (name: string, ...args: string[]) => runScript(hub?.environment, name, ...args);

test.skipIf(!isThere)(
  'the UPR Info export is imported into the running hub, and its matrix of 189 read from all ministries (skipped without ../shared)',
  { timeout: 120_000 },
  async () => {
    const first = await script('upr:import', file);
    expect(first).toMatchObject({ code: 0 });
    expect(first.output).toContain('327 rows read, 318 recommendations: 230 new, 88 merged');
    expect(first.output).toMatch(/KAZ-1: 129 rows \(122 supported, 7 noted\)/);
    expect(first.output).toMatch(/KAZ-2: 198 rows \(147 supported, 51 noted\)/);
    const again = await script('upr:import', file);
    expect(again).toMatchObject({ code: 0 });
    expect(again.output).toContain('nothing changes');

    const table = await script('follow-up', '--review', 'KAZ-2');
    expect(table).toMatchObject({ code: 0 });
    expect(table.output).toContain('Recommendations: 189; Official count: 198 (recommending States; UPR Info)');

    const out = join(hub?.folder ?? '', 'matrix.csv');
    const csv = await script('follow-up', '--review', 'KAZ-2', '--format', 'csv', '--language', 'ru', '--out', out);
    expect(csv.output).toContain('189 recommendations written to');
    const rows: Record<string, string>[] = parse(await readFile(out), { bom: true, columns: true });
    expect(new Set(rows.map((row) => row['Рекомендация'])).size).toBe(189);
    const linked = rows.filter((row) => row['Мероприятие'] !== '');
    expect(new Set(linked.map((row) => row['Мероприятие']?.replace(/-\d+$/, '')))).toEqual(
      new Set(['labour', 'justice', 'education']),
    );
    for (const row of linked) {
      expect(row['Данные']).toBe('от владельца');
      expect(row['Статус']).not.toBe('неизвестно');
    }
    expect(linked.some((row) => row['Ответственный исполнитель'] !== '')).toBe(true);
    expect(rows.every((row) => row['Текст'] !== '' && row['Вид текста'] === 'официальный')).toBe(true);
  },
);
