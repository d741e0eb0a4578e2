/** The time of day, in seconds, as the language writes it. */
export function clockTime(iso: string, language: string): string {
  return new Date(iso).toLocaleTimeString(language, { hour12: false });
}

/** A length of time in its largest unit: people need no more. */
export function span(milliseconds: number, language: string): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const [value, unit] = seconds < 100
    ? [seconds, 'second']
    : seconds < 6000
    ? [Math.round(seconds / 60), 'minute']
    : [Math.round(seconds / 3600), 'hour'];
  return new Intl.NumberFormat(language, { style: 'unit', unit: String(unit), unitDisplay: 'narrow' }).format(Number(value));
}

/** With at most so many digits after the point. */
export function number(value: number | undefined, language: string, digits = 0): string {
  return value === undefined ? '?' : value.toLocaleString(language, { maximumFractionDigits: digits });
}

export function percent(part: number): number {
  return Math.round(part * 100);
}
