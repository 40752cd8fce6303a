/** Answers that come right after each other, as somebody types, are shown together. */
const QUIET_MILLISECONDS = 150;
/** How long the preview may take to be made anew before it is asked again, and how often that is worth while. */
const AGAIN_MILLISECONDS = 1_000;
const MOST_TRIES = 10;
/** A page is made within this time, however busy the machine is. */
const CALM_MILLISECONDS = 3_000;

/** What a refresher looks at and does. */
export interface Refreshed {
  /** Whether there is a picture that the preview did not take yet. */
  isWaiting(): boolean;
  refresh(): void;
  /** Nobody takes the pictures: the preview was closed. */
  giveUp(): void;
}

/**
 * Has the Markdown preview made anew when pictures have come. Two things are to be known of it. It drops a wish while
 * another one waits: until it took every picture it is asked again. And it loads a page of its own each time; a page that
 * comes while the one before is still loading can stay invisible for good. So wishes keep their distance, and where two
 * pages came close after each other a last one is made when all is calm.
 */
export class Refresher {
  private readonly of: Refreshed;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = Number.NEGATIVE_INFINITY;
  private tries = 0;
  private crowded = false;

  constructor(of: Refreshed) {
    this.of = of;
  }

  /** There is a new picture. */
  wish(): void {
    this.tries = 0;
    this.plan(QUIET_MILLISECONDS);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private plan(milliseconds: number): void {
    clearTimeout(this.timer);
    const distance = this.last + AGAIN_MILLISECONDS - Date.now();
    this.timer = setTimeout(() => this.act(), Math.max(milliseconds, distance));
  }

  private act(): void {
    const waiting = this.of.isWaiting();
    const since = Date.now() - this.last;
    if (waiting && this.tries === MOST_TRIES) {
      this.crowded = false;
      this.of.giveUp();
    } else if (waiting) {
      this.crowded = since < CALM_MILLISECONDS;
      this.tries += 1;
      this.ask();
      this.plan(AGAIN_MILLISECONDS);
    } else if (this.crowded && since < CALM_MILLISECONDS) {
      this.plan(CALM_MILLISECONDS - since);
    } else if (this.crowded) {
      this.crowded = false;
      this.ask();
    }
  }

  private ask(): void {
    this.last = Date.now();
    this.of.refresh();
  }
}
