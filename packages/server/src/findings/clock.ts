/** The day of the check: the one place of the server that asks a clock. An editor may state it instead. */
export class Clock {
  private stated: string | undefined;

  /** The editor's own day, an ISO date, for servers in another time zone than their user. */
  state(today: unknown): void {
    this.stated = typeof today === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(today) ? today : undefined;
  }

  /** Today as an ISO date, in local time. */
  today(): string {
    if (this.stated) return this.stated;
    const now = new Date();
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }
}
