/**
 * Wikidata ids that the references name differently or not at all, and how each was confirmed by hand.
 * An id that is neither here nor in the references is a fault.
 */
export const KNOWN_IDS: ReadonlyMap<string, string> = new Map([
  ['Q326804', 'Korean Central News Agency: the id that annotated news uses for it'],
  ['Q12605902', 'Ahn Hee-jung: the reference writes the name in Western order'],
]);
