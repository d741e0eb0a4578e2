import type { Desk } from './desk.ts';

const TONES_HZ = [880, 660, 880];
const TONE_S = 0.16;
const TITLE = 'Roadwatch';

/** Tells of alerts of level high to whoever looks elsewhere: a sound, and their number in the title. */
export class Alarm {
  private context?: AudioContext;

  constructor(private readonly desk: Desk) {}

  begin(): () => void {
    const endings = [
      this.desk.alerts.raised.on((entry) => entry.riskLevel === 'high' && !entry.acknowledgedAt && this.sound()),
      this.desk.alerts.changed.on(() => this.title()),
    ];
    document.addEventListener('pointerdown', this.unlock);
    document.addEventListener('keydown', this.unlock);
    return () => endings.forEach((end) => end());
  }

  /** Browsers make no sound before somebody touched the page. */
  get blocked(): boolean {
    return this.context?.state !== 'running';
  }

  private readonly unlock = (): void => {
    this.context ??= new AudioContext();
    void this.context.resume().then(() => this.desk.settings.changed.emit());
    document.removeEventListener('pointerdown', this.unlock);
    document.removeEventListener('keydown', this.unlock);
  };

  private title(): void {
    const unseen = this.desk.alerts.unseen('high');
    const title = unseen > 0 ? `(${unseen}) ${TITLE}` : TITLE;
    if (document.title !== title) {
      document.title = title;
    }
  }

  private sound(): void {
    const context = this.context;
    if (!this.desk.settings.sound || !context) {
      return;
    }
    TONES_HZ.forEach((frequency, index) => {
      const tone = new OscillatorNode(context, { frequency });
      const loudness = new GainNode(context, { gain: 0.15 });
      tone.connect(loudness).connect(context.destination);
      tone.start(context.currentTime + index * TONE_S);
      tone.stop(context.currentTime + (index + 0.8) * TONE_S);
    });
  }
}
