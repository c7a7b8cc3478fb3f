import { UnavailableError } from './errors.js';

type Leave = () => void;

/** Whether the client of a request has left, and who has to know. Lighter than an AbortSignal, for every request has one. */
export class Departure {
  private gone = false;
  private watchers: Leave[] | null = null;

  get left(): boolean {
    return this.gone;
  }

  /** The client has left: whoever works for it is told, once. */
  leave(): void {
    if (this.gone) return;
    this.gone = true;
    const { watchers } = this;
    this.watchers = null;
    watchers?.forEach((tell) => tell());
  }

  watch(tell: Leave): void {
    (this.watchers ??= []).push(tell);
  }

  unwatch(tell: Leave): void {
    if (this.watchers) this.watchers = this.watchers.filter((each) => each !== tell);
  }

  /** Nothing is begun for a client that has left. */
  ensureThere(): void {
    if (this.gone) throw new UnavailableError();
  }
}
