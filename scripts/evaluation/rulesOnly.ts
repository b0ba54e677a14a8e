import type { Scene } from '../../src/stance/scene.ts';
import type { Hearing, Listener } from '../../src/stance/ear/ear.ts';

/** Takes the rules' word for it: what the product would be without its ear. */
export class RulesOnly implements Listener {
  /** Without an ear anything may be in it until the rules are asked. */
  atFirst(): Hearing {
    return { authoritative: 1 / 3, curious: 1 / 3, neither: 1 / 3 };
  }

  hear(_scene: Scene, rules: readonly string[]): Hearing {
    const share = (stance: string): number => rules.includes(`h ${stance} information`) ? 0.9 : rules.includes(`h ${stance} hint`) ? 0.7 : 0;
    const authoritative = share('authoritative'), curious = share('curious');
    return { authoritative, curious, neither: 1 - Math.max(authoritative, curious) };
  }

  weightiest(): string[] {
    return [];
  }
}
