/** A number with three figures that count; no exponent. */
export function figures(value: number): string {
  const digits = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.min(3, Math.max(0, 2 - digits)));
}

export const times = (value: number | null): string => (value === null ? '' : `${value.toFixed(2)}×`);

export const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
