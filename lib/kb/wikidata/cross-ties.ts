import { claims, spanOf } from './claims.ts';
import type { CrossTie } from './context.ts';
import type { ItemDraft } from './item.ts';

/** Properties by which a body names its people, and their word there. */
const ROLES: Readonly<Record<string, string>> = {
  P488: 'chair',
  P1037: 'director',
  P169: 'chief executive',
  P3975: 'secretary-general',
  P286: 'coach',
};

/**
 * Gathers what organisations, offices and countries say of persons, so that terms can stand with the person
 * whichever side states them: P488, P1037, P169, P3975, P286, P1308, and P35 and P6 where the country names
 * the office (P1906, P1313).
 */
export class CrossTies {
  private readonly ties = new Map<number, CrossTie[]>();
  private readonly offices = new Map<number, number>();

  add(item: ItemDraft): void {
    for (const [property, as] of Object.entries(ROLES)) this.addAll(item, property, item.q, as);
    this.addAll(item, 'P1308', item.q);
    this.addHeads(item, 'P1906', 'P35');
    this.addHeads(item, 'P1313', 'P6');
  }

  /** The country, or other item, that names this office as its head's. */
  countryOfOffice(office: number): number | undefined {
    return this.offices.get(office);
  }

  of(person: number): readonly CrossTie[] {
    return this.ties.get(person) ?? [];
  }

  private addHeads(item: ItemDraft, officeProperty: string, holderProperty: string): void {
    const office = claims(item, officeProperty).find(({ to }) => to === undefined)?.v;
    if (typeof office !== 'number') return;
    if (!this.offices.has(office)) this.offices.set(office, item.q);
    this.addAll(item, holderProperty, office);
  }

  private addAll(item: ItemDraft, property: string, of: number, as?: string): void {
    for (const claim of claims(item, property)) {
      const span = spanOf(claim, false);
      // Without a start nobody knows since when: a card must not say "always".
      if (typeof claim.v !== 'number' || span?.from === undefined) continue;
      const ties = this.ties.get(claim.v) ?? [];
      ties.push({ of, ...span, ...(as === undefined ? {} : { as }) });
      this.ties.set(claim.v, ties);
    }
  }
}
